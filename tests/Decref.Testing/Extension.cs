using System.Diagnostics;
using Decref.Core.Toolchain;

namespace Decref.Testing;

/// <summary>A C extension built for one interpreter.</summary>
/// <param name="Name">Of the module.</param>
/// <param name="File">The shared object, importable from its folder.</param>
public sealed record Extension(string Name, string File)
{
    /// <summary>Compiles one C source, with debug data and no optimisation unless flags say otherwise.</summary>
    /// <exception cref="InvalidOperationException">The compiler refused it; the message is the compiler's.</exception>
    public static Extension Build(PythonInstallation python, string source, string folder, params string[] flags)
    {
        string name = Path.GetFileNameWithoutExtension(source);
        string file = Path.Combine(folder, name + ".so");
        string include = python.IncludeFolder ?? throw new InvalidOperationException($"{python} has no headers");
        string[] arguments = ["-shared", "-fPIC", "-g", "-O0", "-I", include, .. flags, source, "-o", file];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("CC") ?? "cc", arguments) { RedirectStandardError = true };
        using Process compiler = Process.Start(start) ?? throw new InvalidOperationException("cc did not start");
        string errors = compiler.StandardError.ReadToEnd();
        compiler.WaitForExit();
        return compiler.ExitCode == 0 ? new Extension(name, file) : throw new InvalidOperationException(errors);
    }
}
