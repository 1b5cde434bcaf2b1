// A C++ name to demangle, and a method written inside its class.
extern "C" char *make_block(unsigned long size);
extern "C" void note(const char *text);

namespace shelf {
struct Box {
    char *fill(int count);
};

char *Box::fill(int count)
{
    char *block = make_block(count); // here: fill
    note(block);
    return block;
}
}
