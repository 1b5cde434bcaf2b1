using System.Diagnostics;
using Decref.Testing;
using Decref.Trace.Symbols.Python;
using Xunit;

namespace Decref.Trace.Tests.Symbols.Python;

public sealed class PythonLinesTests
{
    public static TheoryData<string> Interpreters() => [.. Pythons.All.Select(python => python.Program)];

    [Theory]
    [MemberData(nameof(Interpreters))]
    public void LineAt_EveryInstructionOfManyModules_IsCPythonsAnswer(string python)
    {
        string[] codes = Answers(python);
        Assert.True(codes.Length > 500, $"only {codes.Length} code objects");
        foreach (string code in codes)
        {
            string[] parts = code.Split(' ');
            var kind = (LineTableKind)int.Parse(parts[0]);
            int firstLine = int.Parse(parts[1]);
            byte[] table = parts[2] == "-" ? [] : Convert.FromHexString(parts[2]);
            string[] offsets = parts[3].Split(',');
            string ours = string.Join(',', offsets.Select(pair => Answer(kind, table, firstLine, int.Parse(pair.Split(':')[0]))));
            Assert.Equal(parts[3], ours);
        }
    }

    [Theory]
    [InlineData(LineTableKind.Lnotab)]
    [InlineData(LineTableKind.LineTable)]
    [InlineData(LineTableKind.LocationTable)]
    public void LineAt_AnyBytes_NeverThrows(LineTableKind kind)
    {
        var random = new Random(20);
        byte[] table = new byte[64];
        for (int round = 0; round < 20_000; round++)
        {
            random.NextBytes(table);
            _ = PythonLines.LineAt(kind, table.AsSpan(0, random.Next(table.Length)), random.Next(), random.Next(300));
        }
    }

    private static string Answer(LineTableKind kind, byte[] table, int firstLine, int offset)
        => $"{offset}:{PythonLines.LineAt(kind, table, firstLine, offset)?.ToString() ?? "-"}";

    private static string[] Answers(string python)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Symbols", "Fixtures", "code_lines.py");
        using Process process = Process.Start(new ProcessStartInfo(python, ["-I", script]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
