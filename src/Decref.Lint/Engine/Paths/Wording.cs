using Decref.Lint.Contracts;
using Decref.Lint.Engine.State;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Paths;

/// <summary>Sentences for the steps of a path.</summary>
public static class Wording
{
    public static string Creation(string callee, Effect.Create create, ContractTable contracts) => create.Kind switch
    {
        ObjectKind.Reference => $"{callee} gives a new reference",
        ObjectKind.Block => $"{callee} allocates a block",
        _ => $"{callee} gives {contracts.Resource(create.Resource)?.Description ?? create.Resource}",
    };
}
