#include "trie.h"

static struct trie_buckets *make_buckets(uint32_t count)
{
    struct trie_buckets *buckets = memory_map(sizeof *buckets + count * sizeof buckets->heads[0]);
    if (buckets != NULL) {
        buckets->mask = count - 1;
    }
    return buckets;
}

bool trie_create(struct trie *trie, uint32_t most_nodes, uint32_t buckets)
{
    trie->buckets = make_buckets(buckets);
    if (trie->buckets == NULL || !growing_array_reserve(&trie->nodes, (size_t)most_nodes * sizeof(struct trie_node))) {
        return false;
    }
    trie->capacity = (uint32_t)(trie->nodes.reserved / sizeof(struct trie_node));
    trie->used = 1;
    return true;
}

/* Nodes are linked in the order of their ids: always to a smaller one. */
static void link_node(struct trie *trie, struct trie_buckets *buckets, uint32_t id)
{
    struct trie_node *node = &trie_nodes(trie)[id];
    uint32_t *head = trie_head(buckets, node->parent, node->frame);
    __atomic_store_n(&node->next, *head, __ATOMIC_RELEASE);
    __atomic_store_n(head, id, __ATOMIC_RELEASE);
}

/* Without memory for it chains just get longer. */
COLD static void grow(struct trie *trie)
{
    uint32_t count = trie->buckets->mask + 1;
    struct trie_buckets *larger = count < 1u << 26 ? make_buckets(4 * count) : NULL;
    if (larger == NULL) {
        return;
    }
    for (uint32_t id = 1; id < trie->used; id++) {
        link_node(trie, larger, id);
    }
    __atomic_store_n(&trie->buckets, larger, __ATOMIC_RELEASE);
}

static uint32_t add(struct trie *trie, uint32_t parent, uint64_t frame)
{
    uint32_t id = trie->used;
    if (id >= trie->capacity || !growing_array_commit(&trie->nodes, ((size_t)id + 1) * sizeof(struct trie_node))) {
        __atomic_store_n(&trie->full, true, __ATOMIC_RELEASE);
        return 0;
    }
    struct trie_node *node = &trie_nodes(trie)[id];
    node->frame = frame;
    node->parent = parent;
    link_node(trie, trie->buckets, id);
    __atomic_store_n(&trie->used, id + 1, __ATOMIC_RELEASE);
    if (UNLIKELY(id > trie->buckets->mask)) {
        grow(trie);
    }
    return id;
}

COLD uint32_t trie_insert(struct trie *trie, uint32_t parent, uint64_t frame)
{
    if (__atomic_load_n(&trie->full, __ATOMIC_ACQUIRE)) {
        return 0;
    }
    spinlock_take(&trie->lock);
    uint32_t id = trie_find(trie, parent, frame);
    if (id == 0) {
        id = add(trie, parent, frame);
    }
    spinlock_release(&trie->lock);
    return id;
}
