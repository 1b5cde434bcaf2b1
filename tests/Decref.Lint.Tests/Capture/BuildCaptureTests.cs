using System.Text;
using Decref.Lint.Capture;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Capture;

public sealed class BuildCaptureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_Build_NotesEveryCompilerCallAndStillBuilds()
    {
        string source = _folder.Write("my src/one.c", "int one(void) { return ONE; }\n");
        _folder.Write("my src/two.c", "int two(void) { return 2; }\n");
        string script = _folder.Write("build.sh", $"cd '{_folder.Path}/my src' && gcc -DONE='1 + 0' -O2 -c one.c -o one.o && cc -c two.c -o two.o && gcc -shared one.o two.o -o both.so\n");

        CapturedSources captured = await BuildCapture.RunAsync(["sh", script], Path.Combine(_folder.Path, "shims"), TestContext.Current.CancellationToken);

        Assert.Empty(captured.Incomplete);
        Assert.Equal(
            [new CompileCommand(Path.GetDirectoryName(source)!, source, ["-DONE=1 + 0"]), new CompileCommand(Path.GetDirectoryName(source)!, Path.Combine(_folder.Path, "my src", "two.c"), [])],
            captured.Commands);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "my src", "both.so")));
    }

    [Fact]
    public async Task Run_FailingBuild_KeepsWhatWasCompiledAndSaysHowItEnded()
    {
        _folder.Write("good.c", "int good;\n");
        string script = _folder.Write("build.sh", $"cd '{_folder.Path}' && cc -c good.c -o good.o; echo broken pipe dream; exit 3\n");

        CapturedSources captured = await BuildCapture.RunAsync(["sh", script], Path.Combine(_folder.Path, "shims"), TestContext.Current.CancellationToken);

        Assert.Equal("good.c", Path.GetFileName(Assert.Single(captured.Commands).File));
        Assert.Equal("The build ended with code 3: broken pipe dream", Assert.Single(captured.Incomplete).Reason);
    }

    [Fact]
    public async Task Run_BuildThatCompilesNothing_SaysSo() =>
        Assert.Equal("The build compiled nothing.", Assert.Single((await BuildCapture.RunAsync(["true"], Path.Combine(_folder.Path, "shims"), TestContext.Current.CancellationToken)).Incomplete).Reason);

    [Fact]
    public async Task Run_BuildThatFailsSilently_SaysThatItSaidNothing() =>
        Assert.Equal("The build ended with code 1 and said nothing.", Assert.Single((await BuildCapture.RunAsync(["false"], Path.Combine(_folder.Path, "shims"), TestContext.Current.CancellationToken)).Incomplete).Reason);

    [Fact]
    public async Task Run_BuildThatTriesTheCompilerFirst_LeavesOutWhatIsGoneAfterwards()
    {
        string module = _folder.Write("mod.c", "int f(void) { return 0; }\n");
        string script = $"cd {_folder.Path} && mkdir try && echo 'int main(void) {{ return 0; }}' > try/conftest.c && cc -c try/conftest.c -o try/conftest.o && rm -r try && cc -c mod.c";

        CapturedSources captured = await BuildCapture.RunAsync(["sh", "-c", script], Path.Combine(_folder.Path, "shims"), TestContext.Current.CancellationToken);

        Assert.Equal(module, Assert.Single(captured.Commands).File);
    }

    [Fact]
    public async Task Run_CommandThatIsNotThere_SaysSo() =>
        Assert.StartsWith("The build did not end: it could not be started", Assert.Single((await BuildCapture.RunAsync(["no-such-program"], Path.Combine(_folder.Path, "shims"), TestContext.Current.CancellationToken)).Incomplete).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("3\0/w\0cc\0-c\0a.c\0-DX\0", "/w/a.c -DX")]
    [InlineData("1\0/w\0cc\0a.c\0" + "1\0/v\0g++\0b.cc\0", "/w/a.c ;/v/b.cc ")]
    [InlineData("9\0/w\0cc\0a.c\0", "")]
    [InlineData("-1\0/w\0cc\0", "")]
    [InlineData("1\0relative\0cc\0a.c\0", "")]
    [InlineData("999999999999\0/w\0cc\0a.c\0", "")]
    [InlineData("", "")]
    public void Notes_AreBounded(string notes, string commands) =>
        Assert.Equal(commands, string.Join(';', CompilerNotes.Parse(Encoding.UTF8.GetBytes(notes)).Select(static command => $"{command.File} {string.Join(' ', command.Flags)}")));
}
