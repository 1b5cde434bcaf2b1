namespace Decref.Lint.Tests.Contracts;

/// <summary>A public function or function-like macro of an installed header.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Header">File that declares it.</param>
/// <param name="Type">Result type, empty for macros.</param>
/// <param name="Parameters">Parameters as written, without `void`.</param>
internal sealed record HeaderDeclaration(string Name, string Header, string Type, IReadOnlyList<string> Parameters)
{
    internal bool IsMacro => Type.Length == 0;
}
