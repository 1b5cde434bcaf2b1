#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <string.h>

/* Blocks that helpers exchange or link two pointers behind the caller's object: the old one is freed, or there was none. */

#define FEW 4

typedef struct {
    Py_ssize_t size;
    Py_ssize_t capacity;
    int *numbers;
    int few[FEW];
} Stack;

typedef struct {
    PyObject_HEAD
    Stack *stack;
} Reader;

static int
grow(Reader *self)
{
    int *numbers = PyMem_Realloc(self->stack->numbers, (self->stack->capacity + 16) * sizeof(int));
    if (!numbers) {
        PyErr_NoMemory();
        return -1;
    }
    self->stack->numbers = numbers;
    self->stack->capacity += 16;
    return 0;
}

static int
replace(Reader *self)
{
    int *numbers = PyMem_Malloc(16 * sizeof(int));
    if (!numbers) {
        PyErr_NoMemory();
        return -1;
    }
    self->stack->numbers = numbers;
    return 0;
}

static int
push(Reader *self, int number)
{
    if (self->stack->size == self->stack->capacity && grow(self) < 0) {
        return -1;
    }
    self->stack->numbers[self->stack->size++] = number;
    return 0;
}

PyObject *
pushed_often(PyObject *self, PyObject *unused)
{
    Reader *reader = (Reader *)self;
    if (grow(reader) < 0 || grow(reader) < 0) {
        return NULL;
    }
    for (int i = 0; i < 10; i++) {
        if (push(reader, i) < 0) {
            return NULL;
        }
    }
    Py_RETURN_NONE;
}

PyObject *
replaced_twice(PyObject *self, PyObject *unused)
{
    Reader *reader = (Reader *)self;
    if (replace(reader) < 0) {
        return NULL;
    }
    if (replace(reader) < 0) { // leak: MEM005
        return NULL;
    }
    Py_RETURN_NONE;
}

/* The first few numbers have room inside. */
static int
make_room(Reader *self, Py_ssize_t more)
{
    int *numbers;
    if (self->stack->size + more <= self->stack->capacity) {
        return 0;
    }
    if (self->stack->numbers != self->stack->few) {
        numbers = PyMem_Realloc(self->stack->numbers, (self->stack->size + more) * sizeof(int));
        if (!numbers) {
            return -1;
        }
    }
    else {
        numbers = PyMem_Malloc((self->stack->size + more) * sizeof(int));
        if (!numbers) {
            return -1;
        }
        memcpy(numbers, self->stack->few, self->stack->size * sizeof(int));
    }
    self->stack->numbers = numbers;
    self->stack->capacity = self->stack->size + more;
    return 0;
}

PyObject *
room_made_twice(PyObject *self, PyObject *unused)
{
    Reader *reader = (Reader *)self;
    if (make_room(reader, 3) < 0 || make_room(reader, 5) < 0) {
        return PyErr_NoMemory();
    }
    Py_RETURN_NONE;
}

typedef struct Branch {
    struct Branch *sides[2];
    PyObject *leaf;
} Branch;

static Branch *
new_branch(void)
{
    Branch *made = PyMem_Calloc(1, sizeof(Branch));
    if (!made) {
        PyErr_NoMemory();
    }
    return made;
}

static int
add_right(Branch *tree)
{
    if (tree->sides[1] == NULL) {
        tree->sides[1] = new_branch();
        if (!tree->sides[1]) {
            return -1;
        }
    }
    return 0;
}

int
right_twice(Branch *tree)
{
    if (add_right(tree) < 0) {
        return -1;
    }
    return add_right(tree);
}

static int
put_right(Branch *tree)
{
    Branch *made = new_branch();
    if (!made) {
        return -1;
    }
    tree->sides[1] = made;
    return 0;
}

int
right_put_twice(Branch *tree)
{
    if (put_right(tree) < 0) {
        return -1;
    }
    return put_right(tree); // leak: MEM005
}
