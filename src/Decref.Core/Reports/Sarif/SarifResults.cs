using System.Collections.Immutable;
using System.Text.Json;
using Decref.Core.Findings;
using Decref.Core.Sources;

namespace Decref.Core.Reports.Sarif;

/// <summary>Findings as SARIF results.</summary>
internal sealed class SarifResults(SourceFiles sources, ImmutableArray<Rule> rules, Utf8JsonWriter json)
{
    private readonly SarifPlaces _places = new(sources, json);

    internal void Write(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        int index = rules.Select(rule => rule.Id).ToList().IndexOf(finding.Rule);
        if (index >= 0)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", SarifRules.LevelOf(finding.Tier));
        SarifRules.WriteText("message", finding.Message, json);
        WriteLocations(finding.Location);
        WritePath(finding.Path);
        WriteStacks(finding.Stacks);
        WriteRelated(finding.Related);
        WriteFixes(finding.Fixes);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("decref/v1", finding.Fingerprint);
        json.WriteEndObject();
        WriteProperties(finding);
        json.WriteEndObject();
    }

    private void WriteLocations(SourceLocation? location)
    {
        json.WriteStartArray("locations");
        if (location is not null)
        {
            _places.WriteLocation(location);
        }

        json.WriteEndArray();
    }

    private void WritePath(ImmutableArray<PathStep> path)
    {
        if (path.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (PathStep step in path)
        {
            json.WriteStartObject();
            json.WritePropertyName("location");
            _places.WriteLocation(step.Location, step.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteStacks(ImmutableArray<CallStack> stacks)
    {
        if (stacks.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("stacks");
        foreach (CallStack stack in stacks)
        {
            json.WriteStartObject();
            SarifRules.WriteText("message", stack.Caption, json);
            json.WriteStartArray("frames");
            foreach (StackFrame frame in stack.Frames)
            {
                WriteFrame(frame);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFrame(StackFrame frame)
    {
        json.WriteStartObject();
        json.WritePropertyName("location");
        if (frame.Location is SourceLocation place)
        {
            _places.WriteLocation(place with { Function = frame.Function });
        }
        else
        {
            json.WriteStartObject();
            _places.WriteFunction(frame.Function);
            json.WriteEndObject();
        }

        if (frame.Module is not null)
        {
            json.WriteString("module", frame.Module);
        }

        json.WriteEndObject();
    }

    private void WriteRelated(ImmutableArray<RelatedLocation> related)
    {
        if (related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (int i = 0; i < related.Length; i++)
        {
            _places.WriteLocation(related[i].Location, related[i].Message, id: i + 1);
        }

        json.WriteEndArray();
    }

    private void WriteFixes(ImmutableArray<Fix> fixes)
    {
        if (fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (Fix fix in fixes)
        {
            json.WriteStartObject();
            SarifRules.WriteText("description", fix.Description, json);
            json.WriteStartArray("artifactChanges");
            foreach (IGrouping<string, TextEdit> edits in SourceEdits.ByFile(fix))
            {
                WriteChange(edits);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChange(IGrouping<string, TextEdit> edits)
    {
        json.WriteStartObject();
        _places.WriteArtifact(edits.Key);
        json.WriteStartArray("replacements");
        foreach (TextEdit edit in edits)
        {
            json.WriteStartObject();
            _places.WriteDeletedRegion(edit);
            SarifRules.WriteText("insertedContent", edit.NewText, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteProperties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Kind.ToString()));
        json.WriteBoolean("confirmed", finding.Confirmed);
        if (finding.Target is not null)
        {
            json.WriteString("target", finding.Target);
        }

        if (finding.PerCall is PerCall perCall)
        {
            json.WriteString("measured", Wording.AmountOf(perCall));
        }

        json.WriteEndObject();
    }
}
