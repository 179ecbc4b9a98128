// SPDX-License-Identifier: Apache-2.0
// What Swift's Glibc module does not show, because it wants _GNU_SOURCE, and what Swift has no words for.
#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stddef.h>
#include <stdint.h>

/// Swaps two paths of one file system in a single step; 0, or -1 with errno set.
int platform_exchange(const char *first, const char *second);

/// Removes a folder and all in it, without following links; 0, or -1 with errno set.
int platform_remove_tree(const char *path);

/// Whether this processor has instructions for SHA-256.
int platform_knows_sha256(void);

/// Mixes blocks of 64 bytes into the eight words of a state, with the 64 constants of SHA-256; only where the processor knows it.
void platform_sha256(uint32_t *state, const uint32_t *constants, const uint8_t *bytes, size_t blocks);

#endif
