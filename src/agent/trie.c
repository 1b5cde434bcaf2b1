#include "trie.h"

bool trie_create(struct trie *trie, uint32_t most_nodes, uint32_t buckets)
{
    trie->buckets = memory_map(buckets * sizeof *trie->buckets);
    if (trie->buckets == NULL || !growing_array_reserve(&trie->nodes, (size_t)most_nodes * sizeof(struct trie_node))) {
        return false;
    }
    trie->bucket_mask = buckets - 1;
    trie->capacity = (uint32_t)(trie->nodes.reserved / sizeof(struct trie_node));
    trie->used = 1;
    return true;
}

static uint32_t claim_id(struct trie *trie)
{
    if (__atomic_load_n(&trie->full, __ATOMIC_RELAXED)) {
        return 0;
    }
    uint32_t id = __atomic_fetch_add(&trie->used, 1, __ATOMIC_RELAXED);
    if (id >= trie->capacity || !growing_array_commit(&trie->nodes, ((size_t)id + 1) * sizeof(struct trie_node))) {
        /* Only the ids handed out after this one can be beyond the committed part. */
        __atomic_store_n(&trie->full, true, __ATOMIC_RELAXED);
        __atomic_fetch_sub(&trie->used, 1, __ATOMIC_RELAXED);
        return 0;
    }
    return id;
}

COLD uint32_t trie_insert(struct trie *trie, uint32_t parent, uint64_t frame)
{
    uint32_t mine = claim_id(trie);
    if (mine == 0) {
        return 0;
    }
    struct trie_node *nodes = (struct trie_node *)trie->nodes.start;
    uint32_t *bucket = &trie->buckets[trie_bucket(trie, parent, frame)];
    uint32_t head = __atomic_load_n(bucket, __ATOMIC_ACQUIRE);
    uint32_t searched = UINT32_MAX;
    nodes[mine].frame = frame;
    nodes[mine].parent = parent;
    for (;;) {
        /* Another thread may have been faster: its node is among those newer than what was searched. */
        for (uint32_t id = head; id != 0 && id != searched; id = nodes[id].next) {
            if (nodes[id].frame == frame && nodes[id].parent == parent) {
                nodes[mine].parent = 0; /* an unused id; nothing refers to it */
                return id;
            }
        }
        searched = head;
        nodes[mine].next = head;
        if (__atomic_compare_exchange_n(bucket, &head, mine, false, __ATOMIC_RELEASE, __ATOMIC_ACQUIRE)) {
            return mine;
        }
    }
}
