using System.Text.Json.Serialization;

namespace Decref.Core.Findings;

/// <summary>How often the leaking path runs; orders the findings, most often first.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Occurrence>))]
public enum Occurrence
{
    EveryCall,
    UserError,
    Import,
    OutOfMemory,
}
