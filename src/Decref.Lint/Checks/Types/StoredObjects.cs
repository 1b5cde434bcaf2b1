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

    private const int CheckingCalls = 2;

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
        if (value.Base is Origin.Global || IsCheckedLeaf(function, value, CheckingCalls))
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

    /// <summary><c>PyUnicode_Check(value)</c> anywhere in the function, or in one it hands the value to: the author allows nothing else.</summary>
    private bool IsCheckedLeaf(IrFunction function, Place value, int depth)
    {
        PlaceResolver resolver = effects.Resolver(function);
        if (IsComparedLeaf(function, value))
        {
            return true;
        }

        foreach (IrInstruction.Call call in function.Instructions.OfType<IrInstruction.Call>().Where(call => call.Arguments.Length > 0))
        {
            string callee = PlaceResolver.Callee(function, call) ?? "";
            bool isTypeCheck = callee is "Py_IS_TYPE" or "PyObject_TypeCheck" && IsLeafType(function, call.Arguments[^1]);
            bool isObjectCheck = isTypeCheck || callee.Contains("Check", StringComparison.Ordinal) && LeafChecks.Any(prefix => callee.StartsWith(prefix, StringComparison.Ordinal));
            if (isObjectCheck && resolver.Of(call.Arguments[0]).Any(value.IsSameAs))
            {
                return true;
            }

            Place type = new(new Origin.Loaded(value.Base, value.Offset + WellKnownOffsets.ObjectType), 0);
            if (depth > 0 && effects.Function(callee) is IrFunction checking && ArgumentsThatAre(value, call, resolver).Any(index => IsCheckedLeaf(checking, new Place(new Origin.Parameter(index), 0), depth - 1)))
            {
                return true;
            }

            bool isFlagCheck = call.Arguments.Length == 2 && function[call.Arguments[1]] is IrValue.Integer flag && (flag.Value & LeafFlags) != 0;
            if (isFlagCheck && resolver.Of(call.Arguments[0]).Any(type.IsSameAs))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> ArgumentsThatAre(Place value, IrInstruction.Call call, PlaceResolver resolver) =>
        call.Arguments.Index().Where(argument => resolver.Of(argument.Item).Any(value.IsSameAs)).Select(argument => argument.Index);

    /// <summary><c>PyUnicode_CheckExact(value)</c> is a comparison of its type, <c>value == Py_True</c> one of the value.</summary>
    private bool IsComparedLeaf(IrFunction function, Place value)
    {
        PlaceResolver resolver = effects.Resolver(function);
        Place type = new(new Origin.Loaded(value.Base, value.Offset + WellKnownOffsets.ObjectType), 0);
        return function.Instructions.OfType<IrInstruction.Compare>().Any(compare =>
            (IsLeafType(function, compare.Left) && resolver.Of(compare.Right).Any(type.IsSameAs))
            || (IsLeafType(function, compare.Right) && resolver.Of(compare.Left).Any(type.IsSameAs))
            || (IsTruthValue(function, compare.Right) && resolver.Of(compare.Left).Any(value.IsSameAs)));
    }

    private static bool IsTruthValue(IrFunction function, ValueId value) => function[value] is IrValue.GlobalAddress { Offset: 0, Name: "_Py_TrueStruct" or "_Py_FalseStruct" };

    private static bool IsLeafType(IrFunction function, ValueId type) => function[type] is IrValue.GlobalAddress { Offset: 0 } global && LeafTypes.Contains(global.Name);
}
