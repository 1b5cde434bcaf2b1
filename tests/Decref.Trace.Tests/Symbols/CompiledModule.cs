using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Decref.Core.Toolchain;
using Decref.Trace.Symbols;
using Xunit;

namespace Decref.Trace.Tests.Symbols;

/// <summary>A fixture compiled to a shared object in a folder of its own, with the addresses of its calls.</summary>
internal sealed partial class CompiledModule : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("decref-symbols-").FullName;
    private readonly string _source;

    private CompiledModule(string source)
    {
        _source = source;
        File = Path.Combine(_folder, "fixture.so");
    }

    public string File { get; }

    public string Source => Path.Combine(_folder, _source);

    public static CompiledModule Build(string source, params string[] flags) => BuildWith(source.EndsWith(".cpp") ? "g++" : "gcc", source, flags);

    public static CompiledModule BuildWith(string compiler, string source, params string[] flags) => Build(compiler, "", source, flags);

    public static CompiledModule BuildInSubfolder(string source, params string[] flags) => Build("gcc", "src", source, flags);

    private static CompiledModule Build(string compiler, string subfolder, string source, string[] flags)
    {
        var module = new CompiledModule(Path.Combine(subfolder, source));
        Directory.CreateDirectory(Path.GetDirectoryName(module.Source)!);
        System.IO.File.Copy(Path.Combine(AppContext.BaseDirectory, "Symbols", "Fixtures", source), module.Source);
        module.Run(compiler, ["-O2", "-fPIC", "-shared", "-Wl,--build-id", "-o", module.File, .. flags, Path.Combine(subfolder, source)]);
        return module;
    }

    /// <summary>Where the first call of a function in another one returns to.</summary>
    public ulong ReturnAddress(string function, string called)
    {
        string[] code = Run("objdump", ["-d", "--no-show-raw-insn", File]).Split('\n');
        int start = Array.FindIndex(code, line => line.EndsWith($"<{function}>:"));
        int call = Array.FindIndex(code, start, line => Regex.IsMatch(line, $@"\bcall\s.*<{called}(@plt)?>"));
        return ulong.Parse(AddressOfInstruction().Match(code[call + 1]).Groups[1].Value, NumberStyles.HexNumber);
    }

    /// <summary>The line that ends in <c>here: NAME</c>.</summary>
    public int LineOf(string marker)
        => 1 + Array.FindIndex(System.IO.File.ReadAllLines(Source), line => Regex.IsMatch(line, $@"here: {marker}( \*/)?$"));

    public LoadedModule Loaded(ulong bias, string buildId = "") => new(bias, bias + 0x100000, bias, File, buildId, 1, 9);

    public string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(ProgramPath.Find(program)!, arguments)
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        return output;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"^\s*([0-9a-f]+):")]
    private static partial Regex AddressOfInstruction();
}
