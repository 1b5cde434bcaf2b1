using System.Text.Json.Serialization;

namespace Decref.Core.Findings;

/// <summary>How sure a finding is. Only <see cref="Confident"/> findings fail a run by default.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Tier>))]
public enum Tier
{
    Confident,
    Possible,
}
