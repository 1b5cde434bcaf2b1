using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>
/// The words of reference counting itself, the one question about the exception state, the capsule, whose destructor frees the
/// pointer it is made of, and blocks that turn into objects. Everything else is a contract.
/// </summary>
public static class ReferenceOperations
{
    private static readonly Operand First = new Operand.Argument(0);

    private static readonly ImmutableArray<Outcome> InitialisesObject =
    [
        new Outcome { Kind = OutcomeKind.Success, Conditions = [new Condition(First, Fact.NotNull)], Effects = [new Effect.BecomeObject(First)], Result = First },
        new Outcome { Kind = OutcomeKind.Failure, Conditions = [new Condition(First, Fact.Null)], Result = new Operand.Constant(0), Exception = ExceptionEffect.Sets, NeedsMemoryFailure = true },
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<Outcome>> Table = new Dictionary<string, ImmutableArray<Outcome>>
    {
        ["Py_INCREF"] = [new Outcome { Effects = [new Effect.Use(First, AcceptsNull: false), new Effect.Acquire(First)] }],
        ["Py_XINCREF"] = [new Outcome { Effects = [new Effect.Acquire(First)] }],
        ["Py_NewRef"] = [new Outcome { Effects = [new Effect.Use(First, AcceptsNull: false), new Effect.Acquire(First)], Result = First }],
        ["Py_XNewRef"] = [new Outcome { Effects = [new Effect.Acquire(First)], Result = First }],
        ["Py_DECREF"] = [new Outcome { Effects = [new Effect.Release(First, AcceptsNull: false)], RunsPython = true }],
        ["Py_XDECREF"] = [new Outcome { Effects = [new Effect.Release(First, AcceptsNull: true)], RunsPython = true }],
        ["PyCapsule_New"] =
        [
            new Outcome
            {
                Kind = OutcomeKind.Success,
                Effects = [new Effect.Create(0, ObjectKind.Reference, "", Provenance.New, Fact.NotNull), new Effect.Store(First)],
                Result = new Operand.Created(0),
            },
            new Outcome { Kind = OutcomeKind.Failure, Result = new Operand.Constant(0), Exception = ExceptionEffect.Sets, NeedsMemoryFailure = true },
        ],
        ["PyObject_Init"] = InitialisesObject,
        ["PyObject_InitVar"] = InitialisesObject,
        ["PyErr_Occurred"] =
        [
            new Outcome
            {
                Requires = ExceptionState.Set,
                Effects = [new Effect.Create(0, ObjectKind.Reference, "", Provenance.Borrowed, Fact.NotNull)],
                Result = new Operand.Created(0),
            },
            new Outcome { Requires = ExceptionState.Clear, Result = new Operand.Constant(0) },
        ],
    }.ToFrozenDictionary();

    public static ImmutableArray<Outcome>? Find(string function) =>
        Table.TryGetValue(function, out ImmutableArray<Outcome> outcomes) ? outcomes : null;
}
