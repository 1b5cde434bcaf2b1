using System.Diagnostics;
using Decref.Core.Findings;
using Decref.Testing;
using Decref.Trace;
using Decref.Trace.Growth;
using Decref.Trace.Heap;
using Decref.Trace.Launch;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>An agent of another version would be misread: it stays out of the way, and the report says why.</summary>
public sealed class AgentVersionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Test_AgentOfAnotherVersion_IsIncompleteAndNamesBoth()
    {
        AgentLibrary old = BuildOld();
        Outcome<TestPlan> planned = TestPlanner.Plan(new TargetRequest(null, "pass", ""), Pythons.Newest.Program, _folder.Path, TimeSpan.FromSeconds(30));
        Assert.True(planned.Succeeded(out TestPlan? plan, out _));

        FindingsDocument document = TestRun.Run(
            plan with { Launch = plan.Launch with { Agent = old } }, new TestEvents(_ => { }, (_, _) => { }), CancellationToken.None);

        Assert.Equal(Verdict.Incomplete, document.Verdict);
        IncompletePart part = Assert.Single(document.Incomplete);
        Assert.Equal($"the agent has version 9.9.9, decref has {ToolVersion.Current}", part.Reason);
        Assert.Equal($"Delete {_folder.Path} and run again.", part.Advice);
    }

    [Fact]
    public void Run_AgentOfAnotherVersion_IsIncompleteAndTheProgramRuns()
    {
        Assert.True(TracedProgram.Start(BuildOld(), [Pythons.Newest.Program, "-c", "raise SystemExit(7)"]).Succeeded(out TracedProgram? program, out _));

        using (program)
        {
            ProgramResult result = new ProgramRun(10, _folder.Path).Run(program, _ => { });

            Assert.Equal(7, result.ExitCode);
            Assert.Equal($"it has version 9.9.9, decref has {ToolVersion.Current}", Assert.Single(result.Document.Incomplete).Reason);
        }
    }

    private AgentLibrary BuildOld()
    {
        string library = Path.Combine(_folder.Path, "libdecref_agent.so");
        string[] arguments = [library, "-UDECREF_AGENT_VERSION", "-DDECREF_AGENT_VERSION=\"9.9.9\""];
        using Process build = Process.Start(Path.Combine(Repository.Root, "src", "agent", "build"), arguments);
        build.WaitForExit();
        Assert.Equal(0, build.ExitCode);
        return new AgentLibrary(library);
    }
}
