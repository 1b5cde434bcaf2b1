/* Call stacks as a tree of frames: a node is one frame on top of its caller's node, its id names the whole
 * stack. Nodes are never removed, id 0 is the empty stack. Looking up takes no lock; a new node, which is rare, does.
 *
 * The hash table grows with the nodes. Then the chains are laid anew under readers: each link leads to a smaller id,
 * before and after, so a reader ends in any case; it may miss its node, and is told the truth under the lock.
 *
 * A node has the layout of decref_native_node and decref_python_node; the `next` link of its hash
 * bucket lies where those records are reserved. */
#ifndef DECREF_TRIE_H
#define DECREF_TRIE_H

#include <stdbool.h>
#include <stdint.h>

#include "compiler.h"
#include "memory.h"
#include "spinlock.h"

struct trie_node {
    uint64_t frame; /* never 0 */
    uint32_t parent;
    uint32_t next;
};

struct trie_buckets {
    uint32_t mask;
    uint32_t heads[];
};

struct trie {
    struct growing_array nodes;
    struct trie_buckets *buckets; /* replaced when it grows; the old one stays, for readers still in it */
    uint32_t capacity;
    uint32_t used; /* ids handed out, 0 included */
    bool full;
    struct spinlock lock;
};

/* `buckets`, a power of two, to begin with. */
bool trie_create(struct trie *trie, uint32_t most_nodes, uint32_t buckets);

/* The node of `frame` on top of `parent`, made if need be. Full: 0. */
uint32_t trie_insert(struct trie *trie, uint32_t parent, uint64_t frame);

ALWAYS_INLINE struct trie_node *trie_nodes(const struct trie *trie)
{
    return (struct trie_node *)trie->nodes.start;
}

ALWAYS_INLINE uint32_t *trie_head(struct trie_buckets *buckets, uint32_t parent, uint64_t frame)
{
    uint64_t mixed = (frame ^ ((uint64_t)parent << 32 | parent)) * 0x9E3779B97F4A7C15ull;
    return &buckets->heads[(uint32_t)(mixed >> 36) & buckets->mask];
}

/* Looks up only; 0 when the node was not seen. */
ALWAYS_INLINE uint32_t trie_find(const struct trie *trie, uint32_t parent, uint64_t frame)
{
    const struct trie_node *nodes = trie_nodes(trie);
    struct trie_buckets *buckets = __atomic_load_n(&trie->buckets, __ATOMIC_ACQUIRE);
    uint32_t id = __atomic_load_n(trie_head(buckets, parent, frame), __ATOMIC_ACQUIRE);
    while (id != 0 && (nodes[id].frame != frame || nodes[id].parent != parent)) {
        id = __atomic_load_n(&nodes[id].next, __ATOMIC_ACQUIRE);
    }
    return id;
}

ALWAYS_INLINE uint32_t trie_intern(struct trie *trie, uint32_t parent, uint64_t frame)
{
    uint32_t id = trie_find(trie, parent, frame);
    return LIKELY(id != 0) ? id : trie_insert(trie, parent, frame);
}

#endif
