using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>Every rule, in the order of the documentation. A test walks this table: each row has a page, each page a row.</summary>
public static class Rules
{
    public static readonly ImmutableArray<Rule> All =
    [
        // Read in the source: references.
        new("REF001", "A reference is never released", LeakKind.LostReference, Tier.Confident),
        new("REF002", "A reference is not released on an error path", LeakKind.LostReference, Tier.Confident),
        new("REF003", "A temporary is passed on and never released", LeakKind.LostReference, Tier.Confident),
        new("REF004", "An owner is overwritten before its reference is released", LeakKind.LostReference, Tier.Confident),
        new("REF005", "A reference written through an out-parameter is never released", LeakKind.LostReference, Tier.Confident),
        new("REF006", "An item of a loop is not released before the next one", LeakKind.LostReference, Tier.Confident),
        new("REF007", "A reference is released that was not owned", LeakKind.OverRelease, Tier.Confident),
        new("REF008", "An object is used after its last reference was released", LeakKind.OverRelease, Tier.Confident),
        new("REF009", "An object is used after a failed call stole its reference", LeakKind.OverRelease, Tier.Confident),
        new("REF010", "A borrowed reference is returned as a new one", LeakKind.OverRelease, Tier.Confident),
        new("REF011", "A borrowed reference is used after Python code ran", LeakKind.OverRelease, Tier.Possible),

        // Memory.
        new("MEM001", "A block is never freed", LeakKind.UnfreedBlock, Tier.Confident),
        new("MEM002", "A block is freed twice", LeakKind.OverRelease, Tier.Confident),
        new("MEM003", "A block is freed in another allocation domain", LeakKind.ApiMisuse, Tier.Confident),
        new("MEM004", "A block is used after it was freed", LeakKind.OverRelease, Tier.Confident),
        new("MEM005", "The only pointer to a block is overwritten", LeakKind.UnfreedBlock, Tier.Confident),

        // Handles.
        new("HND001", "A Py_buffer is not released", LeakKind.UnclosedHandle, Tier.Confident),
        new("HND002", "A file, descriptor, directory or mapping is not closed", LeakKind.UnclosedHandle, Tier.Confident),
        new("HND003", "A lock, thread or the GIL is not given back", LeakKind.UnclosedHandle, Tier.Confident),
        new("HND004", "A writer is neither finished nor discarded", LeakKind.UnclosedHandle, Tier.Confident),
        new("HND005", "A handle of a library is not released", LeakKind.UnclosedHandle, Tier.Confident),
        new("HND006", "A handle is closed twice or used after it was closed", LeakKind.OverRelease, Tier.Confident),

        // Errors.
        new("ERR001", "A result is used without a check for NULL", LeakKind.ApiMisuse, Tier.Confident),
        new("ERR002", "NULL is returned without an exception", LeakKind.ApiMisuse, Tier.Confident),
        new("ERR003", "A result is returned while an exception is set", LeakKind.ApiMisuse, Tier.Confident),
        new("ERR004", "An error is taken for true", LeakKind.ApiMisuse, Tier.Confident),
        new("ERR005", "-1 is taken for an error without asking PyErr_Occurred", LeakKind.ApiMisuse, Tier.Confident),

        // Measured by `decref test` and `decref run`.
        new("RUN001", "Objects left behind by each call", LeakKind.LostReference, Tier.Confident),
        new("RUN002", "Memory blocks left behind by each call", LeakKind.UnfreedBlock, Tier.Confident),
        new("RUN003", "Handles left open by each call", LeakKind.UnclosedHandle, Tier.Confident),
        new("RUN004", "References to an older object grow with each call", LeakKind.LostReference, Tier.Confident),
        new("RUN005", "Cycles left behind that the collector cannot free", LeakKind.UncollectableCycle, Tier.Confident),
        new("RUN006", "A block that grows with each call", LeakKind.ReachableGrowth, Tier.Confident),
        new("RUN007", "Objects added to a living container by each call", LeakKind.ReachableGrowth, Tier.Confident),
        new("RUN011", "Objects an extension made that are still live", LeakKind.LostReference, Tier.Possible),
        new("RUN012", "Memory blocks an extension made that are still live", LeakKind.UnfreedBlock, Tier.Possible),
        new("RUN013", "Handles an extension opened that are still open", LeakKind.UnclosedHandle, Tier.Possible),

        // Read in the type tables: what instances own against what their slots do.
        new("TYP001", "Deallocator forgets a reference", LeakKind.DeallocLeak, Tier.Confident),
        new("TYP002", "Deallocator forgets a block or handle", LeakKind.DeallocLeak, Tier.Confident),
        new("TYP003", "Deallocator does not free the instance", LeakKind.DeallocLeak, Tier.Confident),
        new("TYP004", "Deallocator does not release the heap type", LeakKind.DeallocLeak, Tier.Confident),
        new("TYP005", "Deallocator does not untrack the instance", LeakKind.ApiMisuse, Tier.Possible),
        new("TYP006", "Traverse does not visit a field", LeakKind.UncollectableCycle, Tier.Confident),
        new("TYP007", "Clear does not release a field", LeakKind.UncollectableCycle, Tier.Possible),
        new("TYP008", "Type that can close a cycle is not collected", LeakKind.UncollectableCycle, Tier.Confident),
        new("TYP009", "Traverse does not visit the heap type", LeakKind.UncollectableCycle, Tier.Possible),
        new("TYP010", "Owning field is overwritten", LeakKind.LostReference, Tier.Confident),
        new("TYP011", "Module state is not released", LeakKind.DeallocLeak, Tier.Possible),
        new("TYP012", "Global reference is overwritten when the module is initialised again", LeakKind.LostReference, Tier.Possible),

        // Format strings and the arguments they describe.
        new("ARG001", "Format CPython does not accept", LeakKind.ApiMisuse, Tier.Confident),
        new("ARG002", "Number of arguments differs from the format", LeakKind.ApiMisuse, Tier.Confident),
        new("ARG003", "Type of an argument differs from the format", LeakKind.ApiMisuse, Tier.Confident),
        new("ARG004", "Length of a # unit has the wrong type", LeakKind.ApiMisuse, Tier.Confident),
        new("ARG005", "Keyword list differs from the format", LeakKind.ApiMisuse, Tier.Confident),
        new("ARG006", "New reference lost in a build format", LeakKind.LostReference, Tier.Confident),
    ];

    private static readonly ImmutableDictionary<string, Rule> ById = All.ToImmutableDictionary(rule => rule.Id);

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
