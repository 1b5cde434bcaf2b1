/* A type, its tables and a module. Made into box.clang-19.ll by ./make-fixtures. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *item;
    Py_ssize_t uses;
} Box;

static void Box_dealloc(Box *self)
{
    PyObject_GC_UnTrack(self);
    Py_CLEAR(self->item);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static int Box_traverse(Box *self, visitproc visit, void *arg)
{
    Py_VISIT(self->item);
    return 0;
}

static PyObject *Box_get(Box *self, void *closure) { return Py_NewRef(self->item); }

static PyObject *Box_add(PyObject *left, PyObject *right) { Py_RETURN_NOTIMPLEMENTED; }

static PyObject *Box_put(Box *self, PyObject *args)
{
    PyObject *item;
    if (!PyArg_ParseTuple(args, "O:put", &item))
        return NULL;
    Py_INCREF(item);
    Py_XSETREF(self->item, item);
    Py_RETURN_NONE;
}

static PyNumberMethods Box_number = {.nb_add = Box_add};
static PyMethodDef Box_methods[] = {{"put", (PyCFunction)Box_put, METH_VARARGS, "Put an item in."}, {NULL}};
static PyGetSetDef Box_attributes[] = {{"item", (getter)Box_get, NULL, NULL, NULL}, {NULL}};
static PyMemberDef Box_members[] = {{"raw", T_OBJECT_EX, offsetof(Box, item), READONLY, NULL}, {"uses", T_PYSSIZET, offsetof(Box, uses), 0, NULL}, {NULL}};

static PyTypeObject Box_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shelf.Box",
    .tp_basicsize = sizeof(Box),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_dealloc = (destructor)Box_dealloc,
    .tp_traverse = (traverseproc)Box_traverse,
    .tp_as_number = &Box_number,
    .tp_methods = Box_methods,
    .tp_getset = Box_attributes,
    .tp_members = Box_members,
};

static PyType_Slot Lid_slots[] = {
    {Py_tp_dealloc, Box_dealloc}, {Py_nb_add, Box_add}, {Py_tp_methods, Box_methods}, {Py_tp_doc, "A lid."}, {0, NULL}};
static PyType_Spec Lid_spec = {"shelf.Lid", sizeof(Box), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, Lid_slots};

static int shelf_exec(PyObject *module)
{
    PyObject *lid = PyType_FromSpec(&Lid_spec);
    if (lid == NULL || PyType_Ready(&Box_type) < 0)
        return -1;
    return PyModule_AddObject(module, "Lid", lid);
}

static PyObject *shelf_count(PyObject *module, PyObject *unused) { return PyLong_FromLong(0); }

static PyMethodDef shelf_methods[] = {{"count", shelf_count, METH_NOARGS, NULL}, {NULL}};
static PyModuleDef_Slot shelf_slots[] = {{Py_mod_exec, shelf_exec}, {0, NULL}};
static struct PyModuleDef shelf = {
    PyModuleDef_HEAD_INIT, .m_name = "shelf", .m_size = 0, .m_methods = shelf_methods, .m_slots = shelf_slots};

PyMODINIT_FUNC PyInit_shelf(void) { return PyModuleDef_Init(&shelf); }
