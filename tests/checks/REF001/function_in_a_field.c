// Functions behind fields of a structure: what is done with their results tells whether they give a reference or lend one.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct trait {
    PyObject *(*validate)(struct trait *, PyObject *);
    PyObject *(*owner)(struct trait *);
    int keeps_original;
} trait;

int
checked(trait *rule, PyObject *value)
{
    PyObject *valid = rule->validate(rule, value);
    if (valid == NULL) {
        return -1;
    }
    int truth = PyObject_IsTrue(valid);
    Py_DECREF(valid);
    return truth;
}

int
original_kept(trait *rule, PyObject *value)
{
    PyObject *valid = rule->validate(rule, value);
    if (valid == NULL) {
        return -1;
    }
    if (rule->keeps_original) {
        return 0; // leak: REF001 {{The reference in 'valid' is never released}}
    }
    int truth = PyObject_IsTrue(valid);
    Py_DECREF(valid);
    return truth;
}

PyObject *
owner_of(trait *rule)
{
    PyObject *owner = rule->owner(rule);
    Py_XINCREF(owner);
    return owner;
}

int
owner_is_true(trait *rule)
{
    PyObject *owner = rule->owner(rule);
    return owner == NULL ? -1 : PyObject_IsTrue(owner);
}
