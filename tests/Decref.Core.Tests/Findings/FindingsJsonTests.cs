using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Findings;

public sealed class FindingsJsonTests
{
    [Fact]
    public void Serialize_EveryPart_RoundTrips()
    {
        string text = JsonSerializer.Serialize(Sample.Document, FindingsJson.Default.FindingsDocument);
        FindingsDocument? read = JsonSerializer.Deserialize(text, FindingsJson.Default.FindingsDocument);
        Assert.Equal(text, JsonSerializer.Serialize(read!, FindingsJson.Default.FindingsDocument));
    }

    [Fact]
    public void Schema_OfTheRecords_IsTheOneInTheDocs()
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true };
        JsonNode schema = FindingsJson.Default.FindingsDocument.GetJsonSchemaAsNode(options);
        var titled = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "decref findings, schema 1",
        };
        foreach ((string name, JsonNode? value) in schema.AsObject().ToList())
        {
            schema.AsObject().Remove(name);
            titled[name] = value;
        }

        string text = titled.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        Assert.Null(Golden.FileDifference(Repository.File("docs/formats/findings.schema.json"), text));
    }

    [Fact]
    public void Page_OfTheFormat_NamesEveryMember()
    {
        string page = File.ReadAllText(Repository.File("docs/formats/findings.md"));
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.File("docs/formats/findings.schema.json")));
        Assert.All(MembersOf(schema.RootElement), member => Assert.Contains($"`{member}`", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> MembersOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        IEnumerable<string> own = schema.TryGetProperty("properties", out JsonElement properties) ? properties.EnumerateObject().Select(property => property.Name) : [];
        return own.Concat(schema.EnumerateObject().SelectMany(part => MembersOf(part.Value)));
    }
}
