using System.Text.Json;
using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Reports;

/// <summary>What the SARIF 2.1.0 schema requires, and consumers rely on.</summary>
public sealed class SarifReportTests
{
    [Fact]
    public void Write_Results_PointAtTheirRules()
    {
        JsonElement run = Run(Sample.Document);
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            JsonElement rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.False(string.IsNullOrEmpty(result.GetProperty("message").GetProperty("text").GetString()));
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning"]);
        }

        Assert.Equal(3, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Write_RuleRelationships_NameATaxonOfTheRun()
    {
        JsonElement run = Run(Sample.Document);
        HashSet<string?> taxa = [.. run.GetProperty("taxonomies")[0].GetProperty("taxa").EnumerateArray().Select(taxon => taxon.GetProperty("id").GetString())];
        Assert.All(
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(),
            rule => Assert.Contains(rule.GetProperty("relationships")[0].GetProperty("target").GetProperty("id").GetString(), taxa));
    }

    [Fact]
    public void Write_ColumnBehindAMultibyteCharacter_CountsUtf16Units()
    {
        JsonElement region = Run(Sample.Document).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal(9, region.GetProperty("startLine").GetInt32());
        Assert.Equal("    char *label = /* é */ ".Length + 1, region.GetProperty("startColumn").GetInt32());
    }

    [Fact]
    public void Write_Path_IsACodeFlowInOrder()
    {
        JsonElement flow = Run(Sample.Document).GetProperty("results")[1].GetProperty("codeFlows")[0].GetProperty("threadFlows")[0];
        Assert.Equal(
            ["11 'boxes' is created: a new reference", "12 'boxes' is not NULL", "12 the condition is false", "14 the function returns without releasing it"],
            flow.GetProperty("locations").EnumerateArray().Select(step => step.GetProperty("location")).Select(location =>
                $"{location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine")} {location.GetProperty("message").GetProperty("text")}"));
    }

    [Fact]
    public void Write_Insertion_ReplacesAnEmptyRegion()
    {
        JsonElement change = Run(Sample.Document).GetProperty("results")[1].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("shelf.c", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        JsonElement region = change.GetProperty("replacements")[0].GetProperty("deletedRegion");
        Assert.Equal([14, 5, 14, 5], Numbers(region, "startLine", "startColumn", "endLine", "endColumn"));
        Assert.Equal("Py_DECREF(boxes);\n    ", change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("a b/ü%#.c", "a%20b/%C3%BC%25%23.c", true)]
    [InlineData("/src/a.c", "file:///src/a.c", false)]
    public void Write_FileNames_AreAddresses(string file, string address, bool isRelative)
    {
        Finding finding = Sample.Finding with { Location = new SourceLocation(file, 0), Path = [], Fixes = [] };
        JsonElement place = Run(Sample.Document with { Findings = [finding] }).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(address, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(isRelative, place.GetProperty("artifactLocation").TryGetProperty("uriBaseId", out _));
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Fact]
    public void Write_IncompleteRun_DidNotSucceedAndSaysWhy()
    {
        JsonElement invocation = Run(Sample.Document).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, invocation.GetProperty("toolExecutionNotifications").GetArrayLength());
        Assert.True(Run(Sample.Clean).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    private static int[] Numbers(JsonElement region, params string[] names) => [.. names.Select(name => region.GetProperty(name).GetInt32())];

    private static JsonElement Run(FindingsDocument document)
    {
        using JsonDocument sarif = JsonDocument.Parse(ReportGoldenTests.Written(document, "sarif", ReportDetail.Normal));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        return Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray()).Clone();
    }
}
