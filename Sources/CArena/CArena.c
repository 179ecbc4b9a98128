// SPDX-License-Identifier: Apache-2.0
#include "CArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// libcmark asks for some hundreds of small pieces for each text, and a walk over the whole tree to free them.
// Each piece has its size before it; addresses are multiples of 16, as those of malloc.

typedef struct block {
  struct block *before;
  char *end;
} block;

enum { ALIGNMENT = 16, FIRST_BLOCK = 64 * 1024 };

static _Thread_local struct {
  block *last;
  char *next;
} memory;

static char *begin_of(block *b) { return (char *)b + ALIGNMENT; }

static size_t *size_of(void *piece) { return (size_t *)((char *)piece - ALIGNMENT); }

static size_t rounded(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

// Blocks grow with the text, so that a large one has few.
static void add_block(size_t needed) {
  size_t size = memory.last ? 2 * (size_t)(memory.last->end - (char *)memory.last) : FIRST_BLOCK;
  if (size < needed + ALIGNMENT) size = needed + ALIGNMENT;
  block *b = malloc(size);
  if (!b) abort(); // as libcmark does
  b->before = memory.last;
  b->end = (char *)b + size;
  memory.last = b;
  memory.next = begin_of(b);
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t whole = ALIGNMENT + rounded(size);
  if (!memory.last || (size_t)(memory.last->end - memory.next) < whole) add_block(whole);
  char *piece = memory.next + ALIGNMENT;
  memory.next += whole;
  *size_of(piece) = size;
  return piece;
}

static int is_last(void *piece) { return (char *)piece + rounded(*size_of(piece)) == memory.next; }

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void arena_free(void *piece) {
  if (piece && is_last(piece)) memory.next = (char *)piece - ALIGNMENT;
}

static void *arena_realloc(void *piece, size_t size) {
  if (!piece) return take(size);
  size_t old = *size_of(piece);
  if (size <= old) return piece;
  // The last piece grows where it is.
  if (size <= SIZE_MAX / 4 && is_last(piece) && (size_t)(memory.last->end - (char *)piece) >= rounded(size)) {
    memory.next = (char *)piece + rounded(size);
    *size_of(piece) = size;
    return piece;
  }
  return memcpy(take(size), piece, old);
}

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

arena_mark arena_begin(void) { return (arena_mark){memory.last, memory.next}; }

void arena_end(arena_mark mark) {
  while (memory.last != mark.block) {
    block *before = memory.last->before;
    free(memory.last);
    memory.last = before;
  }
  memory.next = mark.next;
}

cmark_node *arena_parse(const char *text, size_t length, int options) {
  cmark_parser *parser = cmark_parser_new_with_mem(options, &arena);
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return root;
}
