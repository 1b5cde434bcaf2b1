using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>Every rule, in the order of the documentation. A test walks this table: each row has a page, each page a row.</summary>
public static class Rules
{
    public static readonly ImmutableArray<Rule> All =
    [
        // Read in the source: references.
        new("REF001", "A reference is never released", LeakKind.LostReference, Tier.Confident,
            "release {it} on every path that leaves it behind, or hand it to an owner that does"),
        new("REF002", "A reference is not released on an error path", LeakKind.LostReference, Tier.Confident,
            "release {it} before this way out, or hand it to an owner that does"),
        new("REF003", "A temporary is never released", LeakKind.LostReference, Tier.Confident,
            "keep the new reference in a variable and release it after its last use"),
        new("REF004", "An owner is overwritten before its reference is released", LeakKind.LostReference, Tier.Confident,
            "release what {it} owns before it is overwritten (Py_XSETREF)"),
        new("REF005", "A reference written through an out-parameter is never released", LeakKind.LostReference, Tier.Confident,
            "release {it} on every path that leaves it behind, or hand it to an owner that does"),
        new("REF006", "An item of a loop is not released before the next one", LeakKind.LostReference, Tier.Confident,
            "release {it} before the loop takes its next item"),
        new("REF007", "A reference is released that was not owned", LeakKind.OverRelease, Tier.Confident,
            "take a reference to {it} before this release, or drop the release"),
        new("REF008", "An object is used after its last reference was released", LeakKind.OverRelease, Tier.Confident,
            "release {it} after its last use"),
        new("REF009", "An object is used after a failed call stole its reference", LeakKind.OverRelease, Tier.Confident,
            "take a reference to {it} before the call that steals one, or do not use it when that call fails"),
        new("REF010", "A borrowed reference is returned as a new one", LeakKind.OverRelease, Tier.Confident,
            "take a reference to {it} before it is returned (Py_NewRef)"),
        new("REF011", "A borrowed reference is used after Python code ran", LeakKind.OverRelease, Tier.Possible,
            "take a reference to {it} before the call that may run Python code, and release it after the last use"),

        // Memory.
        new("MEM001", "A block is never freed", LeakKind.UnfreedBlock, Tier.Confident,
            "free {it} on every path, or hand it to an owner that does"),
        new("MEM002", "A block is freed twice", LeakKind.OverRelease, Tier.Confident,
            "free {it} once: set it to NULL after the first free, or drop the second"),
        new("MEM003", "A block is freed in another allocation domain", LeakKind.ApiMisuse, Tier.Confident,
            "free {it} with the function of the domain it was allocated in"),
        new("MEM004", "A block is used after it was freed", LeakKind.OverRelease, Tier.Confident,
            "free {it} after its last use"),
        new("MEM005", "The only pointer to a block is overwritten", LeakKind.UnfreedBlock, Tier.Confident,
            "free what {it} points to before it is overwritten"),

        // Handles.
        new("HND001", "A Py_buffer is not released", LeakKind.UnclosedHandle, Tier.Confident,
            "call PyBuffer_Release on {it} on every path after the buffer was filled"),
        new("HND002", "A file, descriptor, directory or mapping is not closed", LeakKind.UnclosedHandle, Tier.Confident,
            "close {it} on every path"),
        new("HND003", "A lock, thread or the GIL is not given back", LeakKind.UnclosedHandle, Tier.Confident,
            "give {it} back on every path"),
        new("HND004", "A writer is neither finished nor discarded", LeakKind.UnclosedHandle, Tier.Confident,
            "finish or discard {it} on every path"),
        new("HND005", "A handle of a library is not released", LeakKind.UnclosedHandle, Tier.Confident,
            "release {it} on every path, or hand it to an owner that does"),
        new("HND006", "A handle is closed twice or used after it was closed", LeakKind.OverRelease, Tier.Confident,
            "close {it} once, after its last use"),

        // Errors.
        new("ERR001", "A result is used without a check for NULL", LeakKind.ApiMisuse, Tier.Confident,
            "test the result for NULL before this line"),
        new("ERR002", "NULL is returned without an exception", LeakKind.ApiMisuse, Tier.Confident,
            "set an exception before NULL is returned, or return a value"),
        new("ERR003", "A result is returned while an exception is set", LeakKind.ApiMisuse, Tier.Confident,
            "return the value that stands for an error, or clear the exception first"),
        new("ERR004", "An error is taken for true", LeakKind.ApiMisuse, Tier.Confident,
            "test for a negative result first"),
        new("ERR005", "-1 is taken for an error without asking PyErr_Occurred", LeakKind.ApiMisuse, Tier.Confident,
            "ask PyErr_Occurred when the result looks like the error value"),

        // Measured by `decref test` and `decref run`.
        new("RUN001", "Objects left behind by each call", LeakKind.LostReference, Tier.Confident,
            "release {it} on every path that leaves it behind, or hand it to an owner that does"),
        new("RUN002", "Memory blocks left behind by each call", LeakKind.UnfreedBlock, Tier.Confident,
            "free {it} on every path, or hand it to an owner that does"),
        new("RUN003", "Handles left open by each call", LeakKind.UnclosedHandle, Tier.Confident,
            "close {it} on every path"),
        new("RUN004", "References to an older object grow with each call", LeakKind.LostReference, Tier.Confident,
            "release {it} on every path that leaves it behind, or hand it to an owner that does"),
        new("RUN005", "Cycles left behind that the collector cannot free", LeakKind.UncollectableCycle, Tier.Confident,
            "give the type Py_TPFLAGS_HAVE_GC, a tp_traverse that visits {it} and a tp_clear that clears it"),
        new("RUN006", "A block that grows with each call", LeakKind.ReachableGrowth, Tier.Confident,
            "bound the container that keeps it, or empty it when its owner is done"),
        new("RUN007", "Objects added to a living container by each call", LeakKind.ReachableGrowth, Tier.Confident,
            "bound the container that keeps it, or empty it when its owner is done"),
        new("RUN011", "Objects an extension made that are still live", LeakKind.LostReference, Tier.Possible,
            "release {it} on every path that leaves it behind, or hand it to an owner that does"),
        new("RUN012", "Memory blocks an extension made that are still live", LeakKind.UnfreedBlock, Tier.Possible,
            "free {it} on every path, or hand it to an owner that does"),
        new("RUN013", "Handles an extension opened that are still open", LeakKind.UnclosedHandle, Tier.Possible,
            "close {it} on every path"),

        // Read in the type tables: what instances own against what their slots do.
        new("TYP001", "Deallocator forgets a reference", LeakKind.DeallocLeak, Tier.Confident,
            "release {it} in the type's tp_dealloc"),
        new("TYP002", "Deallocator forgets a block or handle", LeakKind.DeallocLeak, Tier.Confident,
            "free or close {it} in the type's tp_dealloc"),
        new("TYP003", "Deallocator does not free the instance", LeakKind.DeallocLeak, Tier.Confident,
            "end the type's tp_dealloc with Py_TYPE(self)->tp_free(self)"),
        new("TYP004", "Deallocator does not release the heap type", LeakKind.DeallocLeak, Tier.Confident,
            "release the type after tp_free in its tp_dealloc: PyTypeObject *type = Py_TYPE(self), then Py_DECREF(type)"),
        new("TYP005", "Deallocator does not untrack the instance", LeakKind.ApiMisuse, Tier.Possible,
            "call PyObject_GC_UnTrack(self) first in tp_dealloc"),
        new("TYP006", "Traverse does not visit a field", LeakKind.UncollectableCycle, Tier.Confident,
            "visit {it} in the type's tp_traverse (Py_VISIT)"),
        new("TYP007", "Clear does not release a field", LeakKind.UncollectableCycle, Tier.Possible,
            "clear {it} in the type's tp_clear (Py_CLEAR)"),
        new("TYP008", "Type that can close a cycle is not collected", LeakKind.UncollectableCycle, Tier.Confident,
            "give the type Py_TPFLAGS_HAVE_GC, a tp_traverse that visits {it} and a tp_clear that clears it"),
        new("TYP009", "Traverse does not visit the heap type", LeakKind.UncollectableCycle, Tier.Possible,
            "visit Py_TYPE(self) in the type's tp_traverse"),
        new("TYP010", "Owning field is overwritten", LeakKind.LostReference, Tier.Confident,
            "release what {it} owns before it is overwritten (Py_XSETREF)"),
        new("TYP011", "Module state is not released", LeakKind.DeallocLeak, Tier.Possible,
            "visit {it} in m_traverse and release it in m_clear"),
        new("TYP012", "Global reference is overwritten when the module is initialised again", LeakKind.LostReference, Tier.Possible,
            "release what {it} owns before it is overwritten (Py_XSETREF), or keep it in the module's state"),

        // Format strings and the arguments they describe.
        new("ARG001", "Format CPython does not accept", LeakKind.ApiMisuse, Tier.Confident,
            "use a unit that the function knows"),
        new("ARG002", "Number of arguments differs from the format", LeakKind.ApiMisuse, Tier.Confident,
            "pass one argument for each unit of the format"),
        new("ARG003", "Type of an argument differs from the format", LeakKind.ApiMisuse, Tier.Confident,
            "pass a variable of the type that the unit takes, or use the unit of the variable's type"),
        new("ARG004", "Length of a # unit has the wrong type", LeakKind.ApiMisuse, Tier.Confident,
            "declare the length as Py_ssize_t"),
        new("ARG005", "Keyword list differs from the format", LeakKind.ApiMisuse, Tier.Confident,
            "name each unit of the format once in the keyword list"),
        new("ARG006", "New reference lost in a build format", LeakKind.LostReference, Tier.Confident,
            "use N instead of O, or release the reference after the call"),
    ];

    private static readonly ImmutableDictionary<string, Rule> ById = All.ToImmutableDictionary(rule => rule.Id);

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
