using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Lint.Checks.Arguments;

/// <summary>The checks of format strings and the arguments they describe.</summary>
public static class ArgumentChecks
{
    public static IEnumerable<Finding> Check(ModuleUnderCheck under)
    {
        var types = new ArgumentTypes(under.Module);
        ImmutableArray<FormatCall> calls = [.. under.Module.Functions.SelectMany(function => FormatCall.In(function, under.Contracts, under.Python))];
        return calls.SelectMany(call => Check(call, types, under)).Concat(LengthTypeCheck.CheckMacro(calls, under.Python));
    }

    private static IEnumerable<Finding> Check(FormatCall call, ArgumentTypes types, ModuleUnderCheck under) =>
    [
        .. FormatSyntaxCheck.Check(call),
        .. ArgumentCountCheck.Check(call, under.Module),
        .. ArgumentTypeCheck.Check(call, types),
        .. LengthTypeCheck.Check(call, types, under.Python),
        .. KeywordListCheck.Check(call, under.Module),
        .. TemporaryObjectCheck.Check(call, under),
    ];
}
