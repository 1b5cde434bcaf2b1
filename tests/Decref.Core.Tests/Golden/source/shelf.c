/* Read by the report tests: the lines and columns below are in Sample.cs. */
#include <Python.h>

static PyObject *
shelf_label(PyObject *self, PyObject *args)
{
    const char *name;
	if (!PyArg_ParseTuple(args, "s", &name)) return NULL;
    char *label = /* é */ malloc(strlen(name) + 8);
    sprintf(label, "shelf %s", name);
    PyObject *boxes = PyList_New(0);
    if (boxes == NULL)
        return NULL;
    return PyUnicode_FromString(label);
}
