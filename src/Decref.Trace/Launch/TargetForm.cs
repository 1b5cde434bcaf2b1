namespace Decref.Trace.Launch;

/// <summary>What the driver loads: the payload of its <c>load</c> command (docs/formats/driver-protocol.md).</summary>
/// <param name="Label">How findings name it: <c>leaks.py</c>.</param>
/// <param name="Arguments">Form and arguments.</param>
/// <param name="Only">The one function asked for; null for all.</param>
public sealed record TargetForm(string Label, string[] Arguments, string? Only)
{
    public static TargetForm File(string label, string path, string? function) => new(label, ["file", path], function);

    public static TargetForm Callable(string module, string attributes) => new($"{module}:{attributes}", ["module", module, attributes], null);

    public static TargetForm Code(string setup, string code) => new("-c", ["code", setup, code], null);

    /// <summary>Whether a function is asked for, or a test of a class that is.</summary>
    public bool Asks(string function) => Only is null || function == Only || function.StartsWith(Only + "::", StringComparison.Ordinal);

    /// <summary>How findings name one of its functions: <c>leaks.py::leak_box</c>.</summary>
    public string NameOf(string function) => Arguments[0] == "file" ? $"{Label}::{function}" : Label;
}
