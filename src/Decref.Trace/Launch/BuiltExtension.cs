namespace Decref.Trace.Launch;

/// <summary>A built extension.</summary>
/// <param name="Library">Folder to put on the module path.</param>
public sealed record BuiltExtension(string Library);
