// What the reader must understand of C++. Made into owner.clang-NN.ll by ./make-fixtures.
extern "C" {
struct object { long references; };
object *fetch(int);
void release(object *);
}

namespace shelf {

struct thing { int weight; };
void may_throw(int);

class Owner : public thing {
public:
    explicit Owner(object *held) : held_(held) {}
    ~Owner() { release(held_); }
    object *get() const { return held_; }

private:
    object *held_;
};

int weigh(int which)
{
    Owner owner(fetch(which));
    may_throw(which);
    owner.weight = 3;
    return owner.get() != nullptr && fetch(which + 1) != nullptr;
}

namespace {
int hidden(int which)
{
    try {
        may_throw(which);
    } catch (int code) {
        return code;
    }
    return 0;
}
}

int seen(int which) { return hidden(which); }

}
