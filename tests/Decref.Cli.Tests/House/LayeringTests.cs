using System.Reflection;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Trace.Launch;
using Xunit;

namespace Decref.Cli.Tests.House;

/// <summary>Core knows no one; Lint and Trace know Core and never each other; Cli joins them; only Cli has a console.</summary>
public sealed class LayeringTests
{
    private static readonly Assembly Core = typeof(Finding).Assembly;
    private static readonly Assembly Lint = typeof(ContractTable).Assembly;
    private static readonly Assembly Trace = typeof(Problem).Assembly;

    [Fact]
    public void References_OfEachAssembly_FollowTheLayers()
    {
        Assert.Empty(OwnReferences(Core));
        Assert.Empty(OwnReferences(Lint).Except(["Decref.Core"]));
        Assert.Empty(OwnReferences(Trace).Except(["Decref.Core"]));
    }

    [Fact]
    public void Console_OutsideCli_IsNotReferenced()
    {
        Assert.All([Core, Lint, Trace], assembly => Assert.DoesNotContain("System.Console", ReferencesOf(assembly)));
    }

    [Fact]
    public void Processes_InCore_AreNotReferenced()
    {
        Assert.DoesNotContain("System.Diagnostics.Process", ReferencesOf(Core));
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        ReferencesOf(assembly).Where(name => name.StartsWith("Decref", StringComparison.Ordinal)).Order();

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
