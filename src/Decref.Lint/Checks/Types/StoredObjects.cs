using Decref.Lint.Contracts;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Tells which objects a stored reference can be, by where it comes from.</summary>
internal sealed class StoredObjects(ModuleUnderCheck under, FunctionEffects effects)
{
    private static readonly string[] LeafMakers = ["PyUnicode_", "PyBytes_", "PyByteArray_", "PyLong_", "PyFloat_", "PyComplex_", "PyBool_", "PyCapsule_", "PyErr_New", "PyStructSequence_New", "PyThread_"];
    private static readonly string[] ContainerMakers = ["PyList_New", "PyDict_New", "PyDict_Copy", "PyTuple_New", "PyTuple_Pack", "PySet_New", "PyList_AsTuple", "PySequence_List", "PySequence_Tuple", "PySequence_Fast"];
    private static readonly string[] LeafUnits = ["U", "S", "Y"];
    private static readonly string[] LeafTypes = ["PyUnicode_Type", "PyBytes_Type", "PyLong_Type", "PyFloat_Type", "PyBool_Type", "PyComplex_Type", "PyByteArray_Type", "PyType_Type", "PyCapsule_Type"];
    private static readonly string[] LeafChecks = ["PyUnicode_", "PyBytes_", "PyLong_", "PyFloat_", "PyBool_", "PyComplex_", "PyByteArray_", "PyType_", "PyCapsule_"];

    /// <summary>Bits of <c>tp_flags</c> that stand for exact leaf types: long, bytes, str, type.</summary>
    private const long LeafFlags = (1L << 24) | (1L << 27) | (1L << 28) | (1L << 31);

    public static HeldObjects MadeBy(string maker)
    {
        if (LeafMakers.Any(prefix => maker.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return HeldObjects.Leaves;
        }

        return ContainerMakers.Contains(maker) ? HeldObjects.Container : HeldObjects.Unknown;
    }

    /// <summary>An object that was there before: a parameter, a parsed argument, a global.</summary>
    public HeldObjects Given(IrFunction function, Place value)
    {
        if (value.Base is Origin.Global || IsCheckedLeaf(function, value))
        {
            return HeldObjects.Leaves;
        }

        return value.Base.Root switch
        {
            Origin.Parameter parameter when value.Base is Origin.Parameter =>
                parameter.Index < function.Parameters.Length && IsPlainObject(function.Parameters[parameter.Index].Type) ? HeldObjects.Chosen : HeldObjects.Unknown,
            Origin.Variable variable when value.Base is Origin.Loaded =>
                function.Definition(variable.Local) is IrInstruction.Local local && IsPlainObject(local.Type) ? Parsed(function, variable.Local) : HeldObjects.Unknown,
            _ => HeldObjects.Unknown,
        };
    }

    /// <summary>What the unit that fills a variable lets through.</summary>
    private HeldObjects Parsed(IrFunction function, ValueId variable)
    {
        foreach (IrInstruction.Call call in function.Instructions.OfType<IrInstruction.Call>().Where(call => call.Arguments.Contains(variable)))
        {
            Contract? contract = under.Contracts.Find(PlaceResolver.Callee(function, call) ?? "", under.Python);
            ValueId previous = ValueId.None;
            foreach ((FormatUnit unit, _, ValueId argument) in contract is null ? [] : FormatUnits.Parsed(function, call, contract))
            {
                if (argument == variable)
                {
                    bool isLeafType = unit.Text == "O!" && function[previous] is IrValue.GlobalAddress type && LeafTypes.Contains(type.Name);
                    return LeafUnits.Contains(unit.Text) || isLeafType ? HeldObjects.Leaves : unit.Text == "O!" ? HeldObjects.Unknown : HeldObjects.Chosen;
                }

                previous = argument;
            }
        }

        return HeldObjects.Unknown;
    }

    public static bool IsPlainObject(TypeName type) => type is { PointerDepth: 1, Struct: "_object" or "PyObject" };

    /// <summary><c>PyUnicode_Check(value)</c> anywhere in the function: the author allows nothing else.</summary>
    private bool IsCheckedLeaf(IrFunction function, Place value)
    {
        PlaceResolver resolver = effects.Resolver(function);
        foreach (IrInstruction.Call call in function.Instructions.OfType<IrInstruction.Call>().Where(call => call.Arguments.Length > 0))
        {
            string callee = PlaceResolver.Callee(function, call) ?? "";
            bool isObjectCheck = callee.Contains("Check", StringComparison.Ordinal) && LeafChecks.Any(prefix => callee.StartsWith(prefix, StringComparison.Ordinal));
            if (isObjectCheck && resolver.Of(call.Arguments[0]).Any(value.IsSameAs))
            {
                return true;
            }

            Place type = new(new Origin.Loaded(value.Base, value.Offset + WellKnownOffsets.ObjectType), 0);
            bool isFlagCheck = call.Arguments.Length == 2 && function[call.Arguments[1]] is IrValue.Integer flag && (flag.Value & LeafFlags) != 0;
            if (isFlagCheck && resolver.Of(call.Arguments[0]).Any(type.IsSameAs))
            {
                return true;
            }
        }

        return false;
    }
}
