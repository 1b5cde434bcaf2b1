using System.Diagnostics;
using Decref.Core.Toolchain;
using Decref.Lint.Contracts;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Contracts.Probes;

/// <summary>The contracts against reality: real calls in every CPython found on the machine.</summary>
public sealed class ContractProbeTests
{
    private const int FewestProbes = 330;
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Contracts", "Probes");

    public static TheoryData<string, string, string> Installations()
    {
        var data = new TheoryData<string, string, string>();
        foreach (PythonInstallation python in Pythons.WithHeaders)
        {
            data.Add(python.Version.ToString(2), python.Program, python.IncludeFolder!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Installations))]
    public async Task Calls_FollowedByWhatTheContractSays_LeaveNothingBehindAndReleaseNothingTwice(string version, string executable, string includeFolder)
    {
        Assert.True(PythonVersion.TryParse(version, out PythonVersion python));
        string folder = Directory.CreateTempSubdirectory("decref-probe-").FullName;
        try
        {
            (ProbeLine, Contract)[] probes = [.. Callable(python, includeFolder)];
            Assert.True(probes.Length > FewestProbes, $"only {probes.Length} probes apply");
            await Compile(probes, folder, includeFolder);

            string output = await Run(executable, ["-X", "faulthandler=0", Path.Combine(Folder, "run_probes.py"), folder]);

            string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(probes.Length, lines.Length);
            string[] broken = [.. lines.Where(line => !line.EndsWith('\t'))];
            Assert.True(broken.Length == 0, string.Join('\n', broken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Contracts_ThatNameTheProbeAsSource_AreThoseThatAreProbed()
    {
        HashSet<string> probed = [.. ProbeLine.Read(Path.Combine(Folder, "probes.txt")).Select(line => line.Function)];

        string[] different =
        [
            .. ContractTable.BuiltIn.Names
                .SelectMany(name => ContractTable.BuiltIn.FindAll(name))
                .Where(contract => contract.Location.File.StartsWith("contracts/python/", StringComparison.Ordinal))
                .Where(contract => contract.Sources.HasFlag(ContractSources.Probe) != probed.Contains(contract.Name))
                .Select(contract => contract.Location.ToString()),
        ];

        Assert.Empty(different);
    }

    private static IEnumerable<(ProbeLine, Contract)> Callable(PythonVersion python, string includeFolder)
    {
        HashSet<string> declared = [.. HeaderReader.Read(includeFolder).Select(declaration => declaration.Name), "malloc", "strdup", "getcwd", "_PyTuple_Resize", "_PyBytes_Resize"];
        foreach (ProbeLine line in ProbeLine.Read(Path.Combine(Folder, "probes.txt")).Where(line => declared.Contains(line.Function)))
        {
            Contract? contract = ContractTable.BuiltIn.Find(line.Function, python);
            Assert.True(contract is not null, $"{line.Function} has no contract for {python}");
            yield return (line, contract);
        }
    }

    private static async Task Compile(IReadOnlyList<(ProbeLine, Contract)> probes, string folder, string includeFolder)
    {
        string source = Path.Combine(folder, "contract_probe.c");
        await File.WriteAllTextAsync(source, ProbeSource.Write(probes));
        await Run("cc", ["-w", "-O0", "-shared", "-fPIC", "-I", includeFolder, "-I", Folder, "-o", Path.Combine(folder, "contract_probe.so"), source]);
    }

    private static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONMALLOC"] = "debug";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }
}
