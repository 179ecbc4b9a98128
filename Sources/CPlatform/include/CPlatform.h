// SPDX-License-Identifier: Apache-2.0
// What Swift's Glibc module does not show, because it wants _GNU_SOURCE.
#ifndef CPLATFORM_H
#define CPLATFORM_H

/// Swaps two paths of one file system in a single step; 0, or -1 with errno set.
int platform_exchange(const char *first, const char *second);

/// Removes a folder and all in it, without following links; 0, or -1 with errno set.
int platform_remove_tree(const char *path);

#endif
