/* Damaged unwind tables: whatever is in them, no byte outside is read (AddressSanitizer) and the parser ends. */
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cfi.h"

enum { ROUNDS = 300, LOOKUPS = 60 };

struct original {
    const uint8_t *start;
    size_t size;
    size_t header;
    uintptr_t code_start, code_end;
};

static int find_libc(struct dl_phdr_info *object, size_t size, void *context)
{
    struct original *found = context;
    uintptr_t header = 0;
    (void)size;
    if (strstr(object->dlpi_name, "libc.so") == NULL) {
        return 0;
    }
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        if (segment->p_type == PT_GNU_EH_FRAME) {
            header = object->dlpi_addr + segment->p_vaddr;
        }
        if (segment->p_type == PT_LOAD && (segment->p_flags & PF_X) != 0) {
            found->code_start = object->dlpi_addr + segment->p_vaddr;
            found->code_end = found->code_start + segment->p_memsz;
        }
    }
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        uintptr_t start = object->dlpi_addr + segment->p_vaddr;
        if (segment->p_type == PT_LOAD && header - start < segment->p_memsz) {
            *found = (struct original){(const uint8_t *)start, segment->p_filesz, header - start, found->code_start, found->code_end};
        }
    }
    return 1;
}

int main(void)
{
    struct original original = {0};
    dl_iterate_phdr(find_libc, &original);
    if (original.start == NULL) {
        return 2;
    }
    const uint8_t *whole = original.start + original.header;
    struct cfi_tables intact = {whole, original.start, original.start + original.size};
    long rows = 0, expected = 0;
    for (uintptr_t pc = original.code_start; pc < original.code_end; pc += 997) {
        struct cfi_row row;
        struct cfi_function function;
        bool inside = cfi_function_at(&intact, pc, &function);
        expected += inside;
        rows += inside && cfi_row_at(&intact, pc, &row) && row.cfa != CFI_CFA_UNKNOWN;
    }
    if (expected < 1000 || rows < expected - expected / 100) {
        printf("only %ld of %ld addresses of libc have a rule\n", rows, expected);
        return 1;
    }
    srand(1);
    uint8_t *copy = malloc(original.size); /* exact: one byte further is a report */
    for (int round = 0; round < ROUNDS; round++) {
        memcpy(copy, original.start, original.size);
        for (int i = 0; i < 2000; i++) {
            copy[original.header + (size_t)rand() % (original.size - original.header)] = (uint8_t)rand();
        }
        size_t size = round % 3 == 0 ? original.header + (size_t)rand() % (original.size - original.header) : original.size;
        struct cfi_tables damaged = {copy + original.header, copy, copy + size};
        for (int i = 0; i < LOOKUPS; i++) {
            struct cfi_row row;
            /* Table entries are relative to the header: look where the copy's would be. */
            uintptr_t pc = original.code_start + (uintptr_t)rand() % (original.code_end - original.code_start);
            cfi_row_at(&damaged, pc + (uintptr_t)(copy - original.start), &row);
        }
    }
    free(copy);
    return 0;
}
