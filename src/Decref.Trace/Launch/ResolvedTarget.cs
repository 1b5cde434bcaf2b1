using System.Collections.Immutable;

namespace Decref.Trace.Launch;

/// <summary>A target that exists.</summary>
/// <param name="Forms">What the driver loads, a process each.</param>
/// <param name="Folder">Working folder of the target.</param>
/// <param name="Library">Folder of the extension built for it; null when nothing was built.</param>
public sealed record ResolvedTarget(ImmutableArray<TargetForm> Forms, string Folder, string? Library);
