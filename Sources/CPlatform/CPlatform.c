// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CPlatform.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int platform_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

// Removes what is in an open folder, which it closes; 0, or -1 with errno set.
static int empty_folder(int folder);

// Most folders of a site hold one file, `index.html`: without a look into them removing a site takes a third of the calls and of the time.
static int remove_folder(int parent, const char *name) {
  char file[NAME_MAX + sizeof "/index.html"];
  if (snprintf(file, sizeof file, "%s/index.html", name) < (int)sizeof file) unlinkat(parent, file, 0);
  if (unlinkat(parent, name, AT_REMOVEDIR) == 0) return 0;
  if (errno != ENOTEMPTY && errno != EEXIST) return -1;
  int folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0 || empty_folder(folder) != 0) return -1;
  return unlinkat(parent, name, AT_REMOVEDIR);
}

static int is_folder(int parent, const struct dirent *entry) {
  if (entry->d_type != DT_UNKNOWN) return entry->d_type == DT_DIR;
  struct stat status;
  return fstatat(parent, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode);
}

static int empty_folder(int folder) {
  DIR *list = fdopendir(folder);
  if (!list) {
    close(folder);
    return -1;
  }
  int result = 0;
  struct dirent *entry;
  while (result == 0 && (entry = readdir(list))) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    result = is_folder(folder, entry) ? remove_folder(folder, entry->d_name) : unlinkat(folder, entry->d_name, 0);
  }
  int reason = errno;
  closedir(list);
  errno = reason;
  return result;
}

int platform_remove_tree(const char *path) {
  struct stat status;
  if (lstat(path, &status) != 0) return -1;
  if (!S_ISDIR(status.st_mode)) return unlink(path);
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0 || empty_folder(folder) != 0) return -1;
  return rmdir(path);
}
