using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Types;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>Adds what a slot function forgot: a release, a visit, a clear, the instance, its type.</summary>
internal static class SlotFixes
{
    private static readonly ImmutableArray<string> Makers = ["_PyObject_New", "_PyObject_NewVar", "_PyObject_GC_New", "_PyObject_GC_NewVar", "PyObject_Init", "PyObject_InitVar"];
    private static readonly ImmutableArray<string> AcceptNull = ["free", "PyMem_Free", "PyMem_RawFree", "PyObject_Free"];

    /// <summary>TYP001 and TYP002.</summary>
    public static Fix? ReleaseField(FixRequest request)
    {
        var slot = new SlotFunction(request);
        if (MakesUnclearedInstances(request) || FieldOf(request) is not OwnedField field || slot.Self(field.Struct) is not string self || slot.FreeingStatement() is not StatementSpan freeing)
        {
            return null;
        }

        string place = $"{self}->{field.Name}";
        string? release = field.Kind == OwnedKind.Reference ? $"Py_XDECREF({place});" : Release(field.Evidence?.Release, place);
        return release is null ? null : new Fix($"insert {release.TrimEnd(';')}", Insertion.Before(request.Source, freeing, release));
    }

    /// <summary>TYP006: <c>Py_VISIT</c> needs the parameters to be called <c>visit</c> and <c>arg</c>.</summary>
    public static Fix? VisitField(FixRequest request)
    {
        var slot = new SlotFunction(request);
        bool isVisitor = request.Function.Parameters is [_, { Name: "visit" }, { Name: "arg" }];
        return isVisitor && FieldOf(request) is OwnedField field && slot.Self(field.Struct) is string self
            ? BeforeReturn(request, slot, $"Py_VISIT({self}->{field.Name});")
            : null;
    }

    /// <summary>TYP007.</summary>
    public static Fix? ClearField(FixRequest request)
    {
        var slot = new SlotFunction(request);
        return FieldOf(request) is OwnedField field && slot.Self(field.Struct) is string self ? BeforeReturn(request, slot, $"Py_CLEAR({self}->{field.Name});") : null;
    }

    /// <summary>TYP009.</summary>
    public static Fix? VisitType(FixRequest request)
    {
        var slot = new SlotFunction(request);
        return request.Function.Parameters is [{ Name: string self }, { Name: "visit" }, { Name: "arg" }] ? BeforeReturn(request, slot, $"Py_VISIT(Py_TYPE({self}));") : null;
    }

    /// <summary>TYP005.</summary>
    public static Fix? Untrack(FixRequest request) =>
        request.Span is FunctionSpan span && new SlotFunction(request).Instance is string instance
            ? new Fix("untrack the instance first", [Insertion.At(request.Source, span.Body + 1, $"\n    PyObject_GC_UnTrack({instance});")])
            : null;

    /// <summary>TYP004.</summary>
    public static Fix? ReleaseType(FixRequest request)
    {
        var slot = new SlotFunction(request);
        return request.Span is FunctionSpan span && slot.Instance is string instance && !request.Uses("type") && slot.FreeingStatement() is { NeedsBraces: false } freeing
            ? new Fix(
                "release the type after the instance",
                [Insertion.At(request.Source, span.Body + 1, $"\n    PyTypeObject *type = Py_TYPE({instance});"), .. Insertion.After(request.Source, freeing, "Py_DECREF(type);")])
            : null;
    }

    /// <summary>TYP003.</summary>
    public static Fix? FreeInstance(FixRequest request)
    {
        var slot = new SlotFunction(request);
        return request.Span is FunctionSpan span && slot.Instance is string instance && !request.Uses("return") && !request.Uses("goto")
            ? new Fix("free the instance", [Insertion.At(request.Source, span.End - 1, $"    Py_TYPE({instance})->tp_free((PyObject *){instance});\n")])
            : null;
    }

    private static Fix? BeforeReturn(FixRequest request, SlotFunction slot, string text) =>
        slot.FinalReturn() is StatementSpan final ? new Fix($"insert {text.TrimEnd(';')}", Insertion.Before(request.Source, final, text)) : null;

    /// <summary>PyObject_New leaves the fields as they are: the old value of one may be anything, not only an object or NULL.</summary>
    public static bool MakesUnclearedInstances(FixRequest request) =>
        request.Types.Module.Functions.SelectMany(function => function.Instructions.OfType<IrInstruction.Call>().Select(call => PlaceResolver.Callee(function, call)))
            .Any(callee => callee is not null && Makers.Contains(callee));

    private static string? Release(string? function, string place)
    {
        if (function is null)
        {
            return null;
        }

        if (function == "PyBuffer_Release")
        {
            return $"PyBuffer_Release(&{place});";
        }

        return AcceptNull.Contains(function) ? $"{function}({place});" : function == "fclose" ? $"if ({place} != NULL) {{ fclose({place}); }}" : null;
    }

    /// <summary>The owned field a finding names, of the struct the function works with.</summary>
    public static OwnedField? FieldOf(FixRequest request)
    {
        string variable = request.Finding.Object?.Variable ?? "";
        int arrow = variable.IndexOf("->", StringComparison.Ordinal);
        string name = arrow < 0 ? "" : variable[(arrow + 2)..];
        ImmutableArray<OwnedField> candidates = [.. request.Types.Types
            .Where(type => type.Definition.Slots.Values.Concat(SettersOf(type)).OfType<IrValue.FunctionAddress>().Any(function => function.Name == request.Function.Name))
            .SelectMany(type => type.Fields)
            .Where(field => field.Name == name)
            .DistinctBy(field => (field.Struct, field.Offset))];
        return candidates.Length == 1 ? candidates[0] : null;
    }

    private static IEnumerable<IrValue> SettersOf(InstanceType type) =>
        type.Definition.Attributes.Select(attribute => attribute.Setter)
            .Concat(type.Definition.Methods.Select(method => method.Function))
            .OfType<string>()
            .Select(name => new IrValue.FunctionAddress(name));
}
