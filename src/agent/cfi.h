/* Call frame information: what .eh_frame says about one code address. */
#ifndef DECREF_CFI_H
#define DECREF_CFI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The mapped bytes of one ELF object that hold .eh_frame_hdr and .eh_frame; nothing outside is read. */
struct cfi_tables {
    const uint8_t *header; /* .eh_frame_hdr */
    const uint8_t *start;
    const uint8_t *end;
};

enum cfi_cfa {
    CFI_CFA_UNKNOWN,   /* an expression or register the agent does not follow */
    CFI_CFA_RSP,       /* rsp + offset */
    CFI_CFA_RBP,       /* rbp + offset */
    CFI_CFA_RBP_DEREF, /* *(rbp + offset): a realigned stack frame */
    CFI_CFA_END,       /* outermost frame: the return address is undefined */
    CFI_CFA_SIGNAL,    /* the kernel's signal frame */
};

enum cfi_rbp {
    CFI_RBP_SAME,
    CFI_RBP_AT_CFA, /* saved at CFA + offset */
    CFI_RBP_AT_RBP, /* saved at *rbp */
    CFI_RBP_UNKNOWN,
};

struct cfi_row {
    enum cfi_cfa cfa;
    int64_t cfa_offset;
    enum cfi_rbp rbp;
    int64_t rbp_offset;
};

struct cfi_function {
    uintptr_t start;
    uintptr_t end;
};

/* False: no entry for the address, or the tables are malformed. */
bool cfi_row_at(const struct cfi_tables *tables, uintptr_t address, struct cfi_row *row);
bool cfi_function_at(const struct cfi_tables *tables, uintptr_t address, struct cfi_function *function);

#endif
