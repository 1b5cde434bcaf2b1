/* DWARF call frame information as GCC and clang emit it for x86-64 (LSB .eh_frame, DWARF 5 section 6.4). */
#include "cfi.h"

#include <string.h>

#include "compiler.h"

enum { RBP = 6, RSP = 7, RETURN_ADDRESS = 16, MOST_REMEMBERED = 8 };

struct cursor {
    const uint8_t *at;
    const uint8_t *end;
    bool bad;
};

static bool has(struct cursor *cursor, uint64_t bytes)
{
    if (cursor->bad || (uint64_t)(cursor->end - cursor->at) < bytes) {
        cursor->bad = true;
        return false;
    }
    return true;
}

static uint64_t read_fixed(struct cursor *cursor, unsigned bytes)
{
    uint64_t value = 0;
    if (has(cursor, bytes)) {
        memcpy(&value, cursor->at, bytes);
        cursor->at += bytes;
    }
    return value;
}

static uint64_t read_uleb(struct cursor *cursor)
{
    uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        uint8_t byte = (uint8_t)read_fixed(cursor, 1);
        value |= (uint64_t)(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) {
            break;
        }
    }
    return value;
}

static int64_t read_sleb(struct cursor *cursor)
{
    uint64_t value = 0;
    for (unsigned shift = 0; shift < 64;) {
        uint8_t byte = (uint8_t)read_fixed(cursor, 1);
        value |= (uint64_t)(byte & 0x7f) << shift;
        shift += 7;
        if ((byte & 0x80) == 0) {
            if ((byte & 0x40) != 0 && shift < 64) {
                value |= ~0ull << shift;
            }
            break;
        }
    }
    return (int64_t)value;
}

static void skip(struct cursor *cursor, uint64_t bytes)
{
    if (has(cursor, bytes)) {
        cursor->at += bytes;
    }
}

/* DW_EH_PE_*: the low nibble is the form, the next three bits what it is relative to. */
static uint64_t read_encoded(struct cursor *cursor, uint8_t encoding, const uint8_t *header)
{
    uintptr_t here = (uintptr_t)cursor->at;
    uint64_t value;
    switch (encoding & 0x0f) {
    case 0x00:
    case 0x04:
    case 0x0c: value = read_fixed(cursor, 8); break;
    case 0x01: value = read_uleb(cursor); break;
    case 0x02: value = read_fixed(cursor, 2); break;
    case 0x03: value = read_fixed(cursor, 4); break;
    case 0x09: value = (uint64_t)read_sleb(cursor); break;
    case 0x0a: value = (uint64_t)(int64_t)(int16_t)read_fixed(cursor, 2); break;
    case 0x0b: value = (uint64_t)(int64_t)(int32_t)read_fixed(cursor, 4); break;
    default: cursor->bad = true; return 0;
    }
    switch (encoding & 0x70) {
    case 0x00: return value;
    case 0x10: return value + here;
    case 0x30: return value + (uintptr_t)header;
    default: cursor->bad = true; return 0;
    }
}

struct entry { /* one FDE with what its CIE says */
    struct cursor common_program;
    struct cursor program;
    uint64_t code_alignment;
    int64_t data_alignment;
    struct cfi_function function;
    uint8_t encoding;
    bool signal;
};

static bool inside(const struct cfi_tables *tables, const uint8_t *at, uint64_t bytes)
{
    return at >= tables->start && at <= tables->end && (uint64_t)(tables->end - at) >= bytes;
}

/* The bytes of a CIE or FDE after its length word. */
static struct cursor record_at(const struct cfi_tables *tables, const uint8_t *at)
{
    struct cursor bad = {at, at, true};
    uint32_t length;
    if (!inside(tables, at, 4)) {
        return bad;
    }
    memcpy(&length, at, 4);
    if (length == 0 || length == UINT32_MAX || !inside(tables, at + 4, length)) {
        return bad;
    }
    return (struct cursor){at + 4, at + 4 + length, false};
}

static void read_augmentation(struct cursor *cursor, const char *letters, size_t count, const uint8_t *header,
                              struct entry *entry)
{
    for (size_t i = 0; i < count; i++) {
        switch (letters[i]) {
        case 'R': entry->encoding = (uint8_t)read_fixed(cursor, 1); break;
        case 'L': read_fixed(cursor, 1); break;
        case 'P': {
            uint8_t encoding = (uint8_t)read_fixed(cursor, 1);
            read_encoded(cursor, encoding & 0x0f, header);
            break;
        }
        case 'S': entry->signal = true; break;
        default: return; /* the length before the letters' values lets the rest be skipped */
        }
    }
}

static bool read_common(const struct cfi_tables *tables, const uint8_t *at, struct entry *entry, bool *sized)
{
    struct cursor cursor = record_at(tables, at);
    if (read_fixed(&cursor, 4) != 0 || cursor.bad) {
        return false;
    }
    uint8_t version = (uint8_t)read_fixed(&cursor, 1);
    if (cursor.bad || (version != 1 && version != 3)) {
        return false;
    }
    const char *letters = (const char *)cursor.at;
    const void *end = memchr(letters, 0, (size_t)(cursor.end - cursor.at));
    if (end == NULL) {
        return false;
    }
    size_t count = (size_t)((const char *)end - letters);
    skip(&cursor, count + 1);
    entry->code_alignment = read_uleb(&cursor);
    entry->data_alignment = read_sleb(&cursor);
    read_uleb(&cursor); /* the return address register: 16 */
    *sized = count > 0 && letters[0] == 'z';
    if (*sized) {
        uint64_t bytes = read_uleb(&cursor);
        struct cursor values = cursor;
        skip(&cursor, bytes);
        read_augmentation(&values, letters + 1, count - 1, tables->header, entry);
    } else if (count != 0) {
        return false;
    }
    entry->common_program = cursor;
    return !cursor.bad;
}

static bool read_entry(const struct cfi_tables *tables, const uint8_t *at, struct entry *entry)
{
    struct cursor cursor = record_at(tables, at);
    const uint8_t *pointer = cursor.at;
    uint32_t back = (uint32_t)read_fixed(&cursor, 4);
    bool sized;
    if (cursor.bad || back == 0 || (uintptr_t)pointer - (uintptr_t)tables->start < back ||
        !read_common(tables, pointer - back, entry, &sized)) {
        return false;
    }
    entry->function.start = read_encoded(&cursor, entry->encoding, tables->header);
    entry->function.end = entry->function.start + read_encoded(&cursor, entry->encoding & 0x0f, tables->header);
    if (sized) {
        skip(&cursor, read_uleb(&cursor));
    }
    entry->program = cursor;
    return !cursor.bad;
}

/* The last row of the sorted table that starts at or before the address. */
static const uint8_t *search_header(const struct cfi_tables *tables, uintptr_t address)
{
    struct cursor cursor = {tables->header, tables->end, false};
    uint8_t version = (uint8_t)read_fixed(&cursor, 1);
    uint8_t frame_encoding = (uint8_t)read_fixed(&cursor, 1);
    uint8_t count_encoding = (uint8_t)read_fixed(&cursor, 1);
    uint8_t table_encoding = (uint8_t)read_fixed(&cursor, 1);
    read_encoded(&cursor, frame_encoding, tables->header);
    uint64_t count = read_encoded(&cursor, count_encoding, tables->header);
    if (cursor.bad || version != 1 || table_encoding != 0x3b || count == 0 || !has(&cursor, count * 8) ||
        count > UINT32_MAX) {
        return NULL;
    }
    const uint8_t *table = cursor.at;
    int64_t wanted = (int64_t)(address - (uintptr_t)tables->header);
    uint64_t low = 0;
    uint64_t high = count;
    while (high - low > 1) {
        uint64_t middle = low + (high - low) / 2;
        int32_t start;
        memcpy(&start, table + middle * 8, 4);
        if (start <= wanted) {
            low = middle;
        } else {
            high = middle;
        }
    }
    int32_t pair[2];
    memcpy(pair, table + low * 8, 8);
    return pair[0] <= wanted ? tables->header + pair[1] : NULL;
}

static bool find_entry(const struct cfi_tables *tables, uintptr_t address, struct entry *entry)
{
    const uint8_t *at = search_header(tables, address);
    return at != NULL && read_entry(tables, at, entry) && address >= entry->function.start &&
           address < entry->function.end;
}

bool cfi_function_at(const struct cfi_tables *tables, uintptr_t address, struct cfi_function *function)
{
    struct entry entry = {0};
    if (!find_entry(tables, address, &entry)) {
        return false;
    }
    *function = entry.function;
    return true;
}

struct machine {
    struct cfi_row row;
    uint64_t cfa_register;
    struct cursor cfa_expression;
    bool cfa_is_expression;
    bool return_address_undefined;
};

static void set_rbp(struct machine *machine, uint64_t number, enum cfi_rbp how, int64_t offset)
{
    if (number == RBP) {
        machine->row.rbp = how;
        machine->row.rbp_offset = offset;
    }
}

static struct cursor read_block(struct cursor *cursor)
{
    uint64_t bytes = read_uleb(cursor);
    struct cursor block = {cursor->at, cursor->at, true};
    if (has(cursor, bytes)) {
        block = (struct cursor){cursor->at, cursor->at + bytes, false};
        cursor->at += bytes;
    }
    return block;
}

/* DW_CFA_expression for rbp: GCC's realigned frames save it at *rbp (DW_OP_breg6 0). */
static enum cfi_rbp rbp_expression(struct cursor block)
{
    bool at_rbp = read_fixed(&block, 1) == 0x76 && read_sleb(&block) == 0 && !block.bad && block.at == block.end;
    return at_rbp ? CFI_RBP_AT_RBP : CFI_RBP_UNKNOWN;
}

/* The opcodes that change a register's rule; false: not one of them. */
static bool step_register(struct machine *machine, const struct machine *initial, const struct entry *entry,
                          uint8_t opcode, struct cursor *cursor)
{
    uint64_t number;
    switch (opcode) {
    case 0x05: /* offset_extended */
        number = read_uleb(cursor);
        set_rbp(machine, number, CFI_RBP_AT_CFA, (int64_t)read_uleb(cursor) * entry->data_alignment);
        return true;
    case 0x11: /* offset_extended_sf */
        number = read_uleb(cursor);
        set_rbp(machine, number, CFI_RBP_AT_CFA, read_sleb(cursor) * entry->data_alignment);
        return true;
    case 0x06: /* restore_extended */
        set_rbp(machine, read_uleb(cursor), initial->row.rbp, initial->row.rbp_offset);
        return true;
    case 0x07: /* undefined */
        number = read_uleb(cursor);
        machine->return_address_undefined |= number == RETURN_ADDRESS;
        set_rbp(machine, number, CFI_RBP_SAME, 0);
        return true;
    case 0x08: /* same_value */
        set_rbp(machine, read_uleb(cursor), CFI_RBP_SAME, 0);
        return true;
    case 0x09: /* register */
    case 0x14: /* val_offset */
        number = read_uleb(cursor);
        read_uleb(cursor);
        set_rbp(machine, number, CFI_RBP_UNKNOWN, 0);
        return true;
    case 0x15: /* val_offset_sf */
        number = read_uleb(cursor);
        read_sleb(cursor);
        set_rbp(machine, number, CFI_RBP_UNKNOWN, 0);
        return true;
    case 0x10: /* expression */
        number = read_uleb(cursor);
        set_rbp(machine, number, rbp_expression(read_block(cursor)), 0);
        return true;
    case 0x16: /* val_expression */
        number = read_uleb(cursor);
        read_block(cursor);
        set_rbp(machine, number, CFI_RBP_UNKNOWN, 0);
        return true;
    default: return false;
    }
}

/* The opcodes that define the CFA; false: not one of them. */
static bool step_cfa(struct machine *machine, const struct entry *entry, uint8_t opcode, struct cursor *cursor)
{
    switch (opcode) {
    case 0x0c: /* def_cfa */
        machine->cfa_register = read_uleb(cursor);
        machine->row.cfa_offset = (int64_t)read_uleb(cursor);
        break;
    case 0x0d: machine->cfa_register = read_uleb(cursor); break;
    case 0x0e: machine->row.cfa_offset = (int64_t)read_uleb(cursor); break;
    case 0x12: /* def_cfa_sf */
        machine->cfa_register = read_uleb(cursor);
        machine->row.cfa_offset = read_sleb(cursor) * entry->data_alignment;
        break;
    case 0x13: machine->row.cfa_offset = read_sleb(cursor) * entry->data_alignment; break;
    case 0x0f: /* def_cfa_expression */
        machine->cfa_expression = read_block(cursor);
        machine->cfa_is_expression = true;
        return true;
    default: return false;
    }
    if (opcode != 0x0e && opcode != 0x13) {
        machine->cfa_is_expression = false;
    }
    return true;
}

/* Location advances; returns the number of code units, UINT64_MAX when the opcode is none. */
static uint64_t read_advance(uint8_t opcode, struct cursor *cursor)
{
    switch (opcode) {
    case 0x02: return read_fixed(cursor, 1);
    case 0x03: return read_fixed(cursor, 2);
    case 0x04: return read_fixed(cursor, 4);
    default: return (opcode & 0xc0) == 0x40 ? opcode & 0x3fu : UINT64_MAX;
    }
}

static void run_program(struct cursor cursor, const struct entry *entry, uintptr_t address, const struct machine *initial,
                        struct machine *machine)
{
    struct machine remembered[MOST_REMEMBERED];
    unsigned depth = 0;
    uintptr_t location = entry->function.start;
    while (cursor.at < cursor.end && !cursor.bad) {
        uint8_t opcode = (uint8_t)read_fixed(&cursor, 1);
        uint64_t advance = read_advance(opcode, &cursor);
        if (advance != UINT64_MAX) {
            location += advance * entry->code_alignment;
            if (location > address) {
                return;
            }
        } else if ((opcode & 0xc0) == 0x80) { /* offset */
            set_rbp(machine, opcode & 0x3f, CFI_RBP_AT_CFA, (int64_t)read_uleb(&cursor) * entry->data_alignment);
        } else if ((opcode & 0xc0) == 0xc0) { /* restore */
            set_rbp(machine, opcode & 0x3f, initial->row.rbp, initial->row.rbp_offset);
        } else if (opcode == 0x0a && depth < MOST_REMEMBERED) {
            remembered[depth++] = *machine;
        } else if (opcode == 0x0b && depth > 0) {
            *machine = remembered[--depth];
        } else if (opcode == 0x2e) { /* GNU_args_size */
            read_uleb(&cursor);
        } else if (opcode != 0x00 && !step_register(machine, initial, entry, opcode, &cursor) &&
                   !step_cfa(machine, entry, opcode, &cursor)) {
            cursor.bad = true;
        }
    }
    if (cursor.bad) {
        machine->cfa_register = UINT64_MAX;
        machine->cfa_is_expression = false;
    }
}

/* The two expressions compilers and linkers really emit; `address` decides the PLT's. */
static void resolve_cfa_expression(struct cursor block, uintptr_t address, struct cfi_row *row)
{
    static const uint8_t plt[] = {0x77, 8, 0x80, 0, 0x3f, 0x1a, 0x3b, 0x2a, 0x33, 0x24, 0x22};
    size_t bytes = (size_t)(block.end - block.at);
    row->cfa = CFI_CFA_UNKNOWN;
    if (block.bad) {
        return;
    }
    if (bytes == sizeof plt && memcmp(block.at, plt, 6) == 0 && memcmp(block.at + 7, plt + 7, 4) == 0 &&
        block.at[6] >= 0x30 && block.at[6] <= 0x4f) {
        row->cfa = CFI_CFA_RSP;
        row->cfa_offset = 8 + ((address & 15) >= block.at[6] - 0x30u ? 8 : 0);
        return;
    }
    if (read_fixed(&block, 1) == 0x76) { /* breg6 N; deref */
        int64_t offset = read_sleb(&block);
        if (read_fixed(&block, 1) == 0x06 && !block.bad && block.at == block.end) {
            row->cfa = CFI_CFA_RBP_DEREF;
            row->cfa_offset = offset;
        }
    }
}

static void resolve_cfa(const struct machine *machine, uintptr_t address, struct cfi_row *row)
{
    if (machine->return_address_undefined) {
        row->cfa = CFI_CFA_END;
    } else if (machine->cfa_is_expression) {
        resolve_cfa_expression(machine->cfa_expression, address, row);
    } else if (machine->cfa_register == RSP) {
        row->cfa = CFI_CFA_RSP;
    } else if (machine->cfa_register == RBP) {
        row->cfa = CFI_CFA_RBP;
    } else {
        row->cfa = CFI_CFA_UNKNOWN;
    }
}

bool cfi_row_at(const struct cfi_tables *tables, uintptr_t address, struct cfi_row *row)
{
    struct entry entry = {0};
    if (!find_entry(tables, address, &entry)) {
        return false;
    }
    if (entry.signal) {
        *row = (struct cfi_row){.cfa = CFI_CFA_SIGNAL};
        return true;
    }
    struct machine initial = {.cfa_register = UINT64_MAX};
    run_program(entry.common_program, &entry, UINTPTR_MAX, &initial, &initial);
    struct machine machine = initial;
    run_program(entry.program, &entry, address, &initial, &machine);
    *row = machine.row;
    resolve_cfa(&machine, address, row);
    return true;
}
