using Decref.Lint.Tables;
using Decref.Lint.Tests.Checks;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Tables;

public sealed class PythonTablesTests
{
    private const string Source =
        """
        #include <Python.h>
        #include <structmember.h>

        typedef struct { PyObject_HEAD PyObject *name; int size; } BoxObject;

        static void box_dealloc(PyObject *self) { Py_TYPE(self)->tp_free(self); }
        static PyObject *box_open(PyObject *self, PyObject *unused) { Py_RETURN_NONE; }
        static int box_set(PyObject *self, PyObject *value, void *closure) { return 0; }

        static PyMemberDef box_members[] = {
            {"name", T_OBJECT, offsetof(BoxObject, name), 0, NULL},
            {"size", T_INT, offsetof(BoxObject, size), READONLY, NULL},
            {NULL},
        };
        static PyMethodDef box_methods[] = {{"open", box_open, METH_NOARGS, NULL}, {NULL}};
        static PyGetSetDef box_attributes[] = {{"lid", NULL, box_set, NULL, NULL}, {NULL}};

        static PyTypeObject Box_Type = {
            PyVarObject_HEAD_INIT(NULL, 0)
            .tp_name = "boxes.Box",
            .tp_basicsize = sizeof(BoxObject),
            .tp_dealloc = box_dealloc,
            .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
            .tp_members = box_members,
            .tp_methods = box_methods,
            .tp_getset = box_attributes,
            .tp_free = PyObject_GC_Del,
        };

        static PyType_Slot lid_slots[] = {{Py_tp_dealloc, box_dealloc}, {Py_tp_methods, box_methods}, {0, NULL}};
        static PyType_Spec lid_spec = {"boxes.Lid", sizeof(BoxObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, lid_slots};

        static PyTypeObject Late_Type;

        static int boxes_exec(PyObject *module) { return PyType_FromSpec(&lid_spec) ? 0 : -1; }
        static PyModuleDef_Slot boxes_slots[] = {{Py_mod_exec, boxes_exec}, {0, NULL}};
        static PyModuleDef boxes_module = {PyModuleDef_HEAD_INIT, .m_name = "boxes", .m_size = 24, .m_slots = boxes_slots};

        PyMODINIT_FUNC PyInit_boxes(void)
        {
            Late_Type.tp_base = &Box_Type;
            Late_Type.tp_dealloc = box_dealloc;
            if (PyType_Ready(&Box_Type) < 0 || PyType_Ready(&Late_Type) < 0) {
                return NULL;
            }
            return PyModuleDef_Init(&boxes_module);
        }
        """;

    [Fact]
    public async Task Read_StaticType_HasSlotsMembersMethodsAndAttributes()
    {
        TypeDefinition box = (await ReadAsync()).Types.Single(type => type.GlobalName == "Box_Type");

        Assert.Equal("boxes.Box", box.PythonName);
        Assert.False(box.IsHeapType);
        Assert.True(box.IsCollected);
        Assert.Equal(32, box.BasicSize);
        Assert.Equal("box_dealloc", box.Function("tp_dealloc"));
        Assert.Equal("PyObject_GC_Del", box.Function("tp_free"));
        Assert.False(box.Has("tp_traverse"));
        Assert.Equal([("name", 16L, true, true), ("size", 24L, false, false)], box.Members.Select(member => (member.Name, member.Offset, member.IsObject, member.IsWritable)));
        Assert.Equal([("open", "box_open")], box.Methods.Select(method => (method.Name, method.Function)));
        Assert.Equal([("lid", null, "box_set")], box.Attributes.Select(attribute => (attribute.Name, attribute.Getter, attribute.Setter)));
    }

    [Fact]
    public async Task Read_TypeSpec_IsAHeapTypeWithNamedSlots()
    {
        TypeDefinition lid = (await ReadAsync()).Types.Single(type => type.PythonName == "boxes.Lid");

        Assert.True(lid.IsHeapType);
        Assert.True(lid.IsSubclassable);
        Assert.Equal("box_dealloc", lid.Function("tp_dealloc"));
        Assert.Equal(["tp_dealloc", "tp_methods"], lid.Slots.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Read_SlotsAssignedInAFunction_CountAsWritten()
    {
        TypeDefinition late = (await ReadAsync()).Types.Single(type => type.GlobalName == "Late_Type");

        Assert.Equal("Box_Type", late.Base);
        Assert.Equal("box_dealloc", late.Function("tp_dealloc"));
    }

    [Fact]
    public async Task Read_ModuleDefinition_HasItsStateAndExecFunctions()
    {
        ModuleDefinition module = Assert.Single((await ReadAsync()).Modules);

        Assert.Equal("boxes", module.PythonName);
        Assert.Equal(24, module.StateSize);
        Assert.Equal(["boxes_exec"], module.ExecFunctions);
        Assert.Null(module.Function("m_clear"));
    }

    private static async Task<PythonTables> ReadAsync()
    {
        using var folder = new TemporaryFolder();
        LintedSource source = await LintedSource.ReadAsync(folder.Write("boxes.c", Source), TestContext.Current.CancellationToken);
        return PythonTables.Read(source.Module);
    }
}
