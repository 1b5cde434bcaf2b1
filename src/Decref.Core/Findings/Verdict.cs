using System.Text.Json.Serialization;

namespace Decref.Core.Findings;

/// <summary>The answer of a whole run. <see cref="Incomplete"/> means that something could not be looked at to the end.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Verdict>))]
public enum Verdict
{
    Clean,
    Leaks,
    Incomplete,
}
