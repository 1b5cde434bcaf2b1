using System.Collections.Immutable;
using Decref.Lint.Checks.Errors;
using Decref.Lint.Checks.Memory;
using Decref.Lint.Checks.References;
using Decref.Lint.Engine;

namespace Decref.Lint.Checks;

/// <summary>Every check that walks paths. A check is a file here, a row of Core's rules, a page and annotated sources.</summary>
public static class Checks
{
    public static readonly ImmutableArray<Check> All =
    [
        new LostReferenceCheck(),
        new OverReleaseCheck(),
        new UnsetVariableCheck(),
        new UncountedStoreCheck(),
        new UnseenOwnerCheck(),
        new UseAfterReleaseCheck(),
        new BorrowedResultCheck(),
        new LostResourceCheck(),
        new DoubleFreeCheck(),
        new UncheckedNullCheck(),
        new ExceptionStateCheck(),
        new TriStateCheck(),
    ];
}
