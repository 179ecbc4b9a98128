// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>

int platform_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)kind, (void)place;
  return remove(path);
}

int platform_remove_tree(const char *path) {
  return nftw(path, remove_entry, 32, FTW_DEPTH | FTW_PHYS);
}
