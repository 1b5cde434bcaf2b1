/* Call stacks as a tree of frames: a node is one frame on top of its caller's node, its id names the whole
 * stack. Insertion is lock-free, nodes are never removed, id 0 is the empty stack.
 *
 * A node has the layout of decref_native_node and decref_python_node; the `next` link of its hash
 * bucket lies where those records are reserved. */
#ifndef DECREF_TRIE_H
#define DECREF_TRIE_H

#include <stdbool.h>
#include <stdint.h>

#include "compiler.h"
#include "memory.h"

struct trie_node {
    uint64_t frame; /* never 0 */
    uint32_t parent;
    uint32_t next;
};

struct trie {
    struct growing_array nodes;
    uint32_t *buckets;
    uint32_t bucket_mask;
    uint32_t capacity; /* ids below it exist once claimed */
    uint32_t used;     /* ids handed out, 0 included */
    bool full;
};

bool trie_create(struct trie *trie, uint32_t most_nodes, uint32_t buckets);

/* The node of `frame` on top of `parent`, made if need be. Full: 0. */
uint32_t trie_insert(struct trie *trie, uint32_t parent, uint64_t frame);

ALWAYS_INLINE const struct trie_node *trie_nodes(const struct trie *trie)
{
    return (const struct trie_node *)trie->nodes.start;
}

ALWAYS_INLINE uint32_t trie_bucket(const struct trie *trie, uint32_t parent, uint64_t frame)
{
    uint64_t mixed = (frame ^ ((uint64_t)parent << 32 | parent)) * 0x9E3779B97F4A7C15ull;
    return (uint32_t)(mixed >> 40) & trie->bucket_mask;
}

/* Looks up only; UINT32_MAX when the node does not exist yet. */
ALWAYS_INLINE uint32_t trie_find(const struct trie *trie, uint32_t parent, uint64_t frame)
{
    const struct trie_node *nodes = trie_nodes(trie);
    uint32_t id = __atomic_load_n(&trie->buckets[trie_bucket(trie, parent, frame)], __ATOMIC_ACQUIRE);
    while (id != 0) {
        if (nodes[id].frame == frame && nodes[id].parent == parent) {
            return id;
        }
        id = nodes[id].next;
    }
    return UINT32_MAX;
}

ALWAYS_INLINE uint32_t trie_intern(struct trie *trie, uint32_t parent, uint64_t frame)
{
    uint32_t id = trie_find(trie, parent, frame);
    return LIKELY(id != UINT32_MAX) ? id : trie_insert(trie, parent, frame);
}

#endif
