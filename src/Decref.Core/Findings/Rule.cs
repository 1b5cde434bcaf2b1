namespace Decref.Core.Findings;

/// <summary>What a check can say. The page <c>docs/rules/ID.md</c> explains it to the user.</summary>
/// <param name="Id">Stable: <c>REF</c> references, <c>TYP</c> types, <c>MEM</c> memory, <c>HND</c> handles, <c>ERR</c> errors, <c>ARG</c> arguments, <c>RUN</c> measured in a run.</param>
/// <param name="Title">Short sentence without a full stop.</param>
/// <param name="Kind">What is leaked.</param>
/// <param name="Tier">The tier its findings have unless a finding says otherwise.</param>
/// <param name="Remedy">What to do about it, an instruction without a full stop; <c>{it}</c> stands for the object of the finding.</param>
public sealed record Rule(string Id, string Title, LeakKind Kind, Tier Tier, string Remedy);
