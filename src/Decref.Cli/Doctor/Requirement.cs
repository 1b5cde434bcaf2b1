using System.Collections.Immutable;

namespace Decref.Cli.Doctor;

/// <summary>Something outside decref that a command needs.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="NeededBy">The commands that cannot work without it.</param>
/// <param name="Inspect">Looks for it; several lines when there may be several. Never empty.</param>
internal sealed record Requirement(string Name, string NeededBy, Func<ImmutableArray<Inspection>> Inspect);
