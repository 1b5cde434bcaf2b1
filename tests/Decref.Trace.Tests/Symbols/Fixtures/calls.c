/* Calls of known shape: inlined, jumped to, plain. The tests look for the markers, so lines may move. */
extern char *make_block(unsigned long size);
extern void note(const char *text);

__attribute__((noinline)) char *make_real_block(unsigned long size)
{
    char *block = make_block(size); /* here: real */
    note(block);
    return block;
}

/* Inlined twice over. */
static inline __attribute__((always_inline)) char *inner_block(unsigned long size)
{
    char *block = make_block(size); /* here: inner */
    note(block);
    return block;
}

static inline __attribute__((always_inline)) char *middle_block(unsigned long size)
{
    return inner_block(size + 1); /* here: middle */
}

char *outer_block(unsigned long size)
{
    char *block = middle_block(size); /* here: outer */
    note(block);
    return block;
}

/* Jumped to: no frame of its own. */
__attribute__((noinline)) static char *jump_to_real(unsigned long size)
{
    return make_real_block(size * 3); /* here: jump */
}

char *call_a_jump(unsigned long size)
{
    char *block = jump_to_real(size); /* here: call of jump */
    note(block);
    return block;
}

/* Two jumps lead to the same function: which one ran cannot be told. */
__attribute__((noinline)) static char *jump_either_way(unsigned long size)
{
    if (size > 100) {
        note("large");
        return make_real_block(size);
    }
    note("small");
    return make_real_block(size + 7);
}

char *call_either_way(unsigned long size)
{
    char *block = jump_either_way(size);
    note(block);
    return block;
}

/* A library's inner name, and the one its users know. */
char *__inner_copy(unsigned long size)
{
    char *block = make_block(size);
    note(block);
    return block;
}

char *known_copy(unsigned long size) __attribute__((alias("__inner_copy")));
