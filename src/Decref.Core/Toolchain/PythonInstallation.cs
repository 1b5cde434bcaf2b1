namespace Decref.Core.Toolchain;

/// <summary>A CPython on this machine, as its files tell (no process is started).</summary>
/// <param name="Program">Full path of the interpreter.</param>
/// <param name="Version">Major and minor version, and the patch number where the folder names it.</param>
/// <param name="IncludeFolder">The folder that holds <c>Python.h</c>; null when the headers are not installed.</param>
public sealed record PythonInstallation(string Program, Version Version, string? IncludeFolder)
{
    public override string ToString() => $"{Version} {Program}";
}
