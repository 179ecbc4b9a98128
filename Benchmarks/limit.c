// SPDX-License-Identifier: Apache-2.0
/*
 * The physical limit of a site generator on this machine: reads every Markdown file of a folder, lets libcmark make HTML of it,
 * and writes as many files and bytes as a finished site has, on all cores. It checks nothing and knows no templates.
 *
 * usage: limit CONTENT SITE OUTPUT      CONTENT: folder with .md files; SITE: a built site, whose files and sizes are imitated
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct { char *path; size_t size; } File;
typedef struct { File *items; size_t count, capacity; } List;

static List texts, outputs, folders;
static size_t root_length;
static const char *output;
static atomic_size_t next_text, next_output;

static void add(List *list, const char *path, size_t size) {
  if (list->count == list->capacity) {
    list->capacity = list->capacity ? 2 * list->capacity : 1024;
    list->items = realloc(list->items, list->capacity * sizeof(File));
  }
  list->items[list->count++] = (File){strdup(path), size};
}

static int visit_content(const char *path, const struct stat *status, int type, struct FTW *walk) {
  (void)walk;
  size_t length = strlen(path);
  if (type == FTW_F && length > 3 && !strcmp(path + length - 3, ".md")) add(&texts, path, (size_t)status->st_size);
  return 0;
}

static int visit_site(const char *path, const struct stat *status, int type, struct FTW *walk) {
  (void)walk;
  if (type == FTW_D) add(&folders, path + root_length, 0);
  if (type == FTW_F) add(&outputs, path + root_length, (size_t)status->st_size);
  return 0;
}

static void convert(const File *file) {
  char *text = malloc(file->size + 1);
  int source = open(file->path, O_RDONLY | O_CLOEXEC);
  if (source < 0 || read(source, text, file->size) != (ssize_t)file->size) { perror(file->path); exit(1); }
  close(source);
  free(cmark_markdown_to_html(text, file->size, CMARK_OPT_DEFAULT));
  free(text);
}

static void write_output(const File *file, const char *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s%s", output, file->path);
  int target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (target < 0 || write(target, bytes, file->size) != (ssize_t)file->size) { perror(path); exit(1); }
  close(target);
}

static void *work(void *unused) {
  size_t largest = 0, index;
  for (index = 0; index < outputs.count; index++)
    if (outputs.items[index].size > largest) largest = outputs.items[index].size;
  char *bytes = calloc(1, largest + 1);
  while ((index = atomic_fetch_add(&next_text, 1)) < texts.count) convert(&texts.items[index]);
  while ((index = atomic_fetch_add(&next_output, 1)) < outputs.count) write_output(&outputs.items[index], bytes);
  free(bytes);
  return unused;
}

int main(int count, char **arguments) {
  if (count != 4) { fprintf(stderr, "usage: limit CONTENT SITE OUTPUT\n"); return 2; }
  output = arguments[3];
  root_length = strlen(arguments[2]);
  nftw(arguments[1], visit_content, 64, FTW_PHYS);
  nftw(arguments[2], visit_site, 64, FTW_PHYS);
  for (size_t index = 0; index < folders.count; index++) {
    char path[4096];
    snprintf(path, sizeof path, "%s%s", output, folders.items[index].path);
    mkdir(path, 0755);
  }
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  if (cores < 1) cores = 1;
  if (cores > 64) cores = 64;
  pthread_t threads[64];
  for (long thread = 0; thread < cores; thread++) pthread_create(&threads[thread], NULL, work, NULL);
  for (long thread = 0; thread < cores; thread++) pthread_join(threads[thread], NULL);
  return 0;
}
