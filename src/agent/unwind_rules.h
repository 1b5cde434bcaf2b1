/* How to leave a function at one code address: 16 bytes, computed once from .eh_frame.
 *
 * The table is direct-mapped. A slot is published like a sequence lock of one writer at a time: `tag` holds
 * the address and a number that changes with every rewriting, is cleared before `rule` changes and set after. */
#ifndef DECREF_UNWIND_RULES_H
#define DECREF_UNWIND_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include "cfi.h"
#include "compiler.h"

/* cfa_offset:24 signed | rbp_offset:16 signed | cfa:4 | rbp:4 | module epoch:16 */
struct unwind_rule {
    uint64_t bits;
};

ALWAYS_INLINE int64_t rule_cfa_offset(struct unwind_rule rule)
{
    return (int64_t)(rule.bits << 40) >> 40;
}

ALWAYS_INLINE int64_t rule_rbp_offset(struct unwind_rule rule)
{
    return (int64_t)(rule.bits << 24) >> 48;
}

ALWAYS_INLINE enum cfi_cfa rule_cfa(struct unwind_rule rule)
{
    return (enum cfi_cfa)(rule.bits >> 40 & 15);
}

ALWAYS_INLINE enum cfi_rbp rule_rbp(struct unwind_rule rule)
{
    return (enum cfi_rbp)(rule.bits >> 44 & 15);
}

ALWAYS_INLINE uint64_t rule_epoch(struct unwind_rule rule)
{
    return rule.bits >> 48;
}

enum { UNWIND_RULE_BITS = 16 };

struct unwind_slot {
    uint64_t tag; /* address << 16 | sequence; address 0: empty or being written */
    uint64_t rule;
};
_Static_assert(sizeof(struct unwind_slot) == 16, "one rule is 16 bytes");

extern struct unwind_slot *unwind_slots;

bool unwind_rules_create(void);
/* Computes and publishes. `address` is a return address: the rule is that of the call before it. */
struct unwind_rule unwind_rule_compute(uintptr_t address);
void unwind_rules_forget(uintptr_t start, uintptr_t end);

ALWAYS_INLINE struct unwind_slot *unwind_slot(uintptr_t address)
{
    return &unwind_slots[(address * 0x9E3779B97F4A7C15ull) >> (64 - UNWIND_RULE_BITS)];
}

ALWAYS_INLINE struct unwind_rule unwind_rule_of(uintptr_t address)
{
    struct unwind_slot *slot = unwind_slot(address);
    uint64_t tag = __atomic_load_n(&slot->tag, __ATOMIC_ACQUIRE);
    if (LIKELY(tag >> 16 == address)) {
        uint64_t bits = __atomic_load_n(&slot->rule, __ATOMIC_ACQUIRE);
        if (LIKELY(__atomic_load_n(&slot->tag, __ATOMIC_RELAXED) == tag)) {
            return (struct unwind_rule){bits};
        }
    }
    return unwind_rule_compute(address);
}

#endif
