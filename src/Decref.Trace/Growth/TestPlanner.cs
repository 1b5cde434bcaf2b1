using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>Prepares a test run: interpreter, agent, target, build.</summary>
public static class TestPlanner
{
    /// <param name="python">As given by the user; null: the default.</param>
    /// <param name="folder">Where the user is.</param>
    public static Outcome<TestPlan> Plan(TargetRequest request, string? python, string folder, TimeSpan silenceLimit)
    {
        Installation installation = Installation.Current;
        Task<Outcome<AgentLibrary>> agentBuild = Task.Run(() => AgentLibrary.Ensure(installation));
        if (!PythonProbe.Probe(python, folder).Succeeded(out PythonInterpreter? interpreter, out Problem? problem)
            || !new TargetLookup(interpreter, folder).Resolve(request).Succeeded(out ResolvedTarget? target, out problem)
            || !agentBuild.GetAwaiter().GetResult().Succeeded(out AgentLibrary? agent, out problem))
        {
            return problem!;
        }

        string[] built = target.Library is null ? [] : [target.Library];
        var launch = new LaunchPlan(installation, agent, interpreter, target.Forms[0], target.Folder, built, silenceLimit);
        return new TestPlan(launch, target.Forms, [.. built], folder);
    }
}
