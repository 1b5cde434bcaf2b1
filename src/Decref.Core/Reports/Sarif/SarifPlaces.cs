using System.Text.Json;
using Decref.Core.Findings;
using Decref.Core.Sources;

namespace Decref.Core.Reports.Sarif;

/// <summary>Source places in SARIF: addresses are relative to the run's folder where they can be, columns count UTF-16 units.</summary>
internal sealed class SarifPlaces(SourceFiles sources, Utf8JsonWriter json)
{
    /// <summary>A location object: where, in which function, and what happens there.</summary>
    internal void WriteLocation(SourceLocation place, string? message = null, int? id = null)
    {
        json.WriteStartObject();
        if (id is int number)
        {
            json.WriteNumber("id", number);
        }

        WritePhysical(place);
        if (place.Function is not null)
        {
            WriteFunction(place.Function);
        }

        if (message is not null)
        {
            SarifRules.WriteText("message", message, json);
        }

        json.WriteEndObject();
    }

    internal void WriteFunction(string function)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", function);
        json.WriteString("kind", "function");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    internal void WriteArtifact(string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", AddressOf(file));
        if (!Path.IsPathRooted(file))
        {
            json.WriteString("uriBaseId", SarifReport.SourceRoot);
        }

        json.WriteEndObject();
    }

    /// <summary>The range an edit replaces. An insertion is an empty range.</summary>
    internal void WriteDeletedRegion(TextEdit edit)
    {
        json.WriteStartObject("deletedRegion");
        json.WriteNumber("startLine", edit.StartLine);
        json.WriteNumber("startColumn", ColumnOf(edit.File, edit.StartLine, edit.StartColumn));
        json.WriteNumber("endLine", edit.EndLine);
        json.WriteNumber("endColumn", ColumnOf(edit.File, edit.EndLine, edit.EndColumn));
        json.WriteEndObject();
    }

    private void WritePhysical(SourceLocation place)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(place.File);
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
            {
                json.WriteNumber("startColumn", ColumnOf(place.File, place.Line, place.Column));
            }

            if (sources.Quote(place) is string line)
            {
                SarifRules.WriteText("snippet", line, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private int ColumnOf(string file, int line, int column) => sources.Find(file)?.DisplayColumn(line, column) ?? column;

    private static string AddressOf(string file) =>
        Path.IsPathRooted(file) ? "file://" + Escape(file) : Escape(file);

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
