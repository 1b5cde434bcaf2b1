using System.Text.Json.Serialization;

namespace Decref.Core.Findings;

/// <summary>The kind of code a frame runs.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FrameLanguage>))]
public enum FrameLanguage
{
    Native,
    Python,
}
