using Decref.Core.Findings;
using Decref.Lint.Checks.Types;

namespace Decref.Lint.Fixes;

/// <summary>TYP012: releases what a global held when a module is initialised again, where the global surely still owns it.</summary>
internal static class GlobalReplacement
{
    public static Fix? Suggest(FixRequest request) =>
        request.Finding.Object?.Variable is string global && !GlobalOwnership.MayBeGone(request.Types, global) ? FieldReplacement.Suggest(request, "PyObject *") : null;
}
