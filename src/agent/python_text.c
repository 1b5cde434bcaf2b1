#include "python_text.h"

#include "compiler.h"
#include "memory.h"
#include "python_api.h"

enum { LENGTH = 16, STATE = 32 };

struct text_state {
    unsigned kind; /* bytes per character; 0: not understood */
    int header;
};

/* interned:2 kind:3 compact:1 ascii:1 ..., where `interned` grew to 8 or 16 bits in some builds. */
static struct text_state parse_state(uint32_t state)
{
    static const unsigned kind_at[] = {2, 16, 8};
    for (unsigned i = 0; i < COUNT_OF(kind_at); i++) {
        unsigned bits = state >> kind_at[i];
        unsigned kind = bits & 7;
        if ((kind == 1 || kind == 2 || kind == 4) && (bits & 8) != 0) {
            return (struct text_state){kind, (bits & 16) != 0 ? python_layout->text_ascii : python_layout->text_compact};
        }
    }
    return (struct text_state){0, 0};
}

static size_t put_utf8(uint32_t point, char *to, size_t room)
{
    unsigned more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const uint8_t lead[] = {0x00, 0xc0, 0xe0, 0xf0};
    if (more + 1 > room) {
        return 0;
    }
    to[0] = (char)(lead[more] | point >> (6 * more));
    for (unsigned i = 1; i <= more; i++) {
        to[i] = (char)(0x80 | ((point >> (6 * (more - i))) & 0x3f));
    }
    return more + 1;
}

static uint32_t character(const uint8_t *text, unsigned kind, size_t index)
{
    switch (kind) {
    case 1: return text[index];
    case 2: return ((const uint16_t *)(const void *)text)[index];
    default: return ((const uint32_t *)(const void *)text)[index];
    }
}

size_t python_text_copy(uintptr_t text, char *to, size_t room)
{
    _Alignas(8) uint8_t head[40];
    _Alignas(8) uint8_t part[256];
    if (text == 0 || python_layout == NULL || memory_read_untrusted(head, text, sizeof head) != sizeof head) {
        return 0;
    }
    uint64_t length = *(const uint64_t *)(const void *)(head + LENGTH);
    struct text_state state = parse_state(*(const uint32_t *)(const void *)(head + STATE));
    size_t used = 0;
    if (state.kind == 0) {
        return 0;
    }
    uintptr_t at = text + (uintptr_t)state.header;
    size_t per_part = sizeof part / state.kind;
    for (uint64_t done = 0; done < length && used + 4 <= room; done += per_part) {
        size_t count = length - done < per_part ? (size_t)(length - done) : per_part;
        if (memory_read_untrusted(part, at + done * state.kind, count * state.kind) != count * state.kind) {
            return 0;
        }
        for (size_t i = 0; i < count && used + 4 <= room; i++) {
            used += put_utf8(character(part, state.kind, i), to + used, room - used);
        }
    }
    return used;
}
