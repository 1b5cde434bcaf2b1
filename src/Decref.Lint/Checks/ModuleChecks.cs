using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Checks.Arguments;
using Decref.Lint.Checks.Types;

namespace Decref.Lint.Checks;

/// <summary>The checks that look at a translation unit as a whole, without walking paths.</summary>
public static class ModuleChecks
{
    public static readonly ImmutableArray<Func<ModuleUnderCheck, IEnumerable<Finding>>> All =
    [
        ArgumentChecks.Check,
        TypeChecks.Check,
    ];
}
