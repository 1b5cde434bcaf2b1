using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;

namespace Decref.Lint.Summaries;

/// <summary>Says a contract in the engine's terms: one outcome for success, one for failure, one more where a success can bring nothing.</summary>
public static class ContractOutcomes
{
    private static readonly FrozenSet<string> MemoryOnly =
    [
        "PyList_Append", "PyDict_SetItemString", "PyModule_AddObject", "PyModule_AddObjectRef", "PyModule_Add", "PyModule_AddIntConstant", "PyModule_AddStringConstant",
        "PyModule_AddType", "PyTuple_Pack", "PyUnicode_FromString", "PyErr_NewException", "PyErr_NewExceptionWithDoc", "PyModule_Create2", "PyType_Ready", "PyType_FromSpec", "PyType_FromSpecWithBases", "PyType_FromModuleAndSpec",
        "PyUnicode_InternFromString", "PyUnicode_FromStringAndSize", "PyLong_FromUnicodeObject", "PyStructSequence_New", "PyCapsule_New", "PyType_GenericAlloc", "_PyObject_New", "_PyObject_GC_New",
    ];

    private static readonly FrozenSet<string> WrongArgumentOnly =
    [
        "PyBytes_AsString", "PyBytes_AsStringAndSize", "PyBytes_Size", "PyByteArray_AsString", "PyList_GetItem", "PyList_Size", "PyTuple_GetItem", "PyTuple_Size",
        "PyTuple_SetItem", "PyList_SetItem", "PyDict_Size", "PyModule_GetDict", "PyModule_GetState", "PyState_FindModule", "PyType_GetModule", "PyType_GetModuleByDef", "PyType_GetModuleState", "PyUnicode_GetLength",
        "PyFloat_AsDouble", "PyUnicode_ReadChar", "PyUnicode_AsUTF8", "PyUnicode_AsUTF8AndSize", "PyCapsule_GetPointer", "PyList_GetSlice", "PyUnicode_FindChar",
        "PyUnicode_Compare", "PyUnicode_AsUnicode", "PyLong_AsLong", "PyLong_AsSsize_t", "PySet_Size", "PyWeakref_GetObject",
    ];

    public static ImmutableArray<Outcome> Of(Contract contract, int argumentCount)
    {
        if (contract.NeverReturns)
        {
            return [];
        }

        Outcome success = Success(contract, argumentCount);
        if (contract.Result.Kind == ResultKind.AlwaysNull)
        {
            return [Failure(contract, argumentCount)];
        }

        ImmutableArray<Outcome>.Builder outcomes = ImmutableArray.CreateBuilder<Outcome>();
        if (contract.CannotFail)
        {
            outcomes.Add(success with { Kind = OutcomeKind.Plain });
        }
        else
        {
            outcomes.Add(success);
            outcomes.Add(Failure(contract, argumentCount));
        }

        if (contract.Parameters.Any(parameter => parameter.MayFillNull) && !IsVoidLike(contract))
        {
            outcomes.Insert(1, NothingFound(contract, argumentCount));
        }

        return outcomes.ToImmutable();
    }

    private static bool IsVoidLike(Contract contract) => contract.Result.Kind == ResultKind.Nothing;

    private static Outcome Success(Contract contract, int argumentCount)
    {
        var builder = new OutcomeBuilder(contract, argumentCount);
        builder.AddResult();
        builder.AddParameters(succeeds: true, fillsNull: false);
        bool mayBringNothing = contract.Parameters.Any(parameter => parameter.MayFillNull) && contract.IsTriState;
        return builder.Build(OutcomeKind.Success, mayBringNothing ? Fact.Is(1) : FailureFacts.OfSuccess(contract));
    }

    private static Outcome NothingFound(Contract contract, int argumentCount)
    {
        var builder = new OutcomeBuilder(contract, argumentCount);
        builder.AddParameters(succeeds: true, fillsNull: true);
        return builder.Build(OutcomeKind.Success, contract.IsTriState ? Fact.Null : FailureFacts.OfSuccess(contract));
    }

    private static Outcome Failure(Contract contract, int argumentCount)
    {
        var builder = new OutcomeBuilder(contract, argumentCount);
        builder.AddParameters(succeeds: false, fillsNull: false);
        return builder.Build(OutcomeKind.Failure, FailureFacts.OfFailure(contract)) with
        {
            Exception = FailureFacts.ExceptionOfFailure(contract),
            NeedsMemoryFailure = FailsForMemoryOnly(contract),
            NeedsWrongArgument = WrongArgumentOnly.Contains(contract.Name),
        };
    }

    /// <summary>
    /// A constructor that takes no object, format or file name and runs no Python code can only fail for want of memory;
    /// the contract does not say it in words.
    /// </summary>
    private static bool FailsForMemoryOnly(Contract contract) =>
        contract.Result.Kind == ResultKind.Block
        || MemoryOnly.Contains(contract.Name)
        || contract.Result.Kind == ResultKind.New && !contract.RunsPython && contract.FormatParameter < 0
           && !contract.Name.Contains("Decode", StringComparison.Ordinal) && !contract.Name.Contains("Import", StringComparison.Ordinal)
           && contract.Name is not ("PyUnicode_FromString" or "PyUnicode_FromStringAndSize" or "PyErr_NewException" or "PyModule_Create2")
           && contract.Parameters.All(parameter => !parameter.IsObject || parameter.Effect != ParameterEffect.Borrows);
}
