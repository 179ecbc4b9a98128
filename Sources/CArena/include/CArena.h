// SPDX-License-Identifier: Apache-2.0
// Memory for libcmark: one piece after the other, and given back all at once.
#ifndef CARENA_H
#define CARENA_H

#include <cmark.h>
#include <stddef.h>

/// Where the memory of the thread was, to go back to.
typedef struct {
  void *block;
  char *next;
} arena_mark;

/// What is parsed on this thread from here on is there until `arena_end` gets the mark. Marks lie in each other, as calls do.
arena_mark arena_begin(void);

/// Gives back all memory since the mark. No tree of after it may be looked at, or freed, any more.
void arena_end(arena_mark mark);

/// `cmark_parse_document` in the memory of this thread.
cmark_node *arena_parse(const char *text, size_t length, int options);

#endif
