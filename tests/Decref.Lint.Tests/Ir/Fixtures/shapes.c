/* What the reader must understand of C. Made into shapes.clang-NN.ll by ./make-fixtures. */
typedef unsigned long size_t;
typedef struct node node;
struct node { int count; node *next; char name[12]; struct { int depth; node *parent; } link; union { long number; node *other; } either; };
typedef struct { node *first; node **table; double ratio; } list;
typedef node *(*maker)(list *, const char *);

extern void *malloc(size_t);
extern void free(void *);
extern node *make_node(list *owner, const char *name);
extern void die(const char *why) __attribute__((noreturn));
extern int printf(const char *, ...);

static list everything;
static const char greeting[] = "hello";
static maker makers[] = {make_node, 0};

int fields(list *self, node *item)
{
    item->link.parent = self->first;
    item->either.other = item->next;
    item->name[item->count] = 0;
    self->table[2] = item;
    return item->link.depth;
}

int decide(int kind, node *item)
{
    int result = 0;
    if (!item || item->count < 0)
        die("no item");
    switch (kind) {
    case 1:
    case 3: result = item->count + 1; break;
    case -2: goto done;
    default: return kind > 5 ? kind : 5;
    }
done:
    return result;
}

node *build(const char *name, int wanted)
{
    static int made;
    char *keywords[] = {"name", "wanted", 0};
    node blank = {0};
    node *item = malloc(sizeof *item);
    if (__builtin_expect(item == 0, 0))
        return 0;
    *item = blank;
    made += wanted;
    printf("%s %s %s %d\n", greeting, keywords[0], name + 1, made);
    maker make = makers[wanted];
    node *other = make(&everything, name);
    free(item);
    return other;
}

int hop(int at)
{
    static void *const labels[] = {&&one, &&two};
    goto *labels[at];
one:
    return 1;
two:
    return (int)(everything.ratio * 2.0);
}
