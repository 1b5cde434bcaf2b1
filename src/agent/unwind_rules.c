#include "unwind_rules.h"

#include "memory.h"
#include "modules.h"

struct unwind_slot *unwind_slots;

bool unwind_rules_create(void)
{
    unwind_slots = memory_map(sizeof(struct unwind_slot) << UNWIND_RULE_BITS);
    return unwind_slots != NULL;
}

static struct unwind_rule pack(const struct cfi_row *row, uint32_t epoch)
{
    enum cfi_cfa cfa = row->cfa;
    bool fits = row->cfa_offset >= -(1 << 23) && row->cfa_offset < 1 << 23 && row->rbp_offset >= INT16_MIN &&
                row->rbp_offset <= INT16_MAX;
    if (!fits || row->rbp == CFI_RBP_UNKNOWN) {
        cfa = CFI_CFA_UNKNOWN;
    }
    return (struct unwind_rule){((uint64_t)row->cfa_offset & 0xffffff) | ((uint64_t)row->rbp_offset & 0xffff) << 24 |
                                (uint64_t)cfa << 40 | (uint64_t)row->rbp << 44 | (uint64_t)epoch << 48};
}

static void publish(uintptr_t address, struct unwind_rule rule)
{
    struct unwind_slot *slot = unwind_slot(address);
    uint64_t tag = __atomic_load_n(&slot->tag, __ATOMIC_RELAXED);
    uint64_t sequence = (tag + 1) & 0xffff;
    /* An odd sequence without an address: another thread is writing. It may keep the slot. */
    if ((tag >> 16 == 0 && (tag & 1) != 0) ||
        !__atomic_compare_exchange_n(&slot->tag, &tag, sequence | 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
        return;
    }
    __atomic_store_n(&slot->rule, rule.bits, __ATOMIC_RELEASE);
    __atomic_store_n(&slot->tag, (uint64_t)address << 16 | (((sequence | 1) + 1) & 0xffff), __ATOMIC_RELEASE);
}

COLD struct unwind_rule unwind_rule_compute(uintptr_t address)
{
    struct cfi_row row = {.cfa = CFI_CFA_UNKNOWN};
    const struct module *module = modules_find(address - 1);
    if (module == NULL) {
        /* Code made at run time, or not code at all: not kept, a library may be loaded there later. */
        return pack(&row, 0);
    }
    if (module->cfi.header == NULL || !cfi_row_at(&module->cfi, address - 1, &row)) {
        row = (struct cfi_row){.cfa = CFI_CFA_UNKNOWN};
    }
    struct unwind_rule rule = pack(&row, module->first_epoch);
    publish(address, rule);
    return rule;
}

void unwind_rules_forget(uintptr_t start, uintptr_t end)
{
    for (uint32_t i = 0; i < 1u << UNWIND_RULE_BITS; i++) {
        uint64_t tag = __atomic_load_n(&unwind_slots[i].tag, __ATOMIC_RELAXED);
        uintptr_t address = tag >> 16;
        if (address > start && address <= end) {
            __atomic_compare_exchange_n(&unwind_slots[i].tag, &tag, (tag + 2) & 0xfffe, false, __ATOMIC_RELAXED,
                                        __ATOMIC_RELAXED);
        }
    }
}
