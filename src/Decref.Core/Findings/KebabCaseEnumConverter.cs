using System.Text.Json;
using System.Text.Json.Serialization;

namespace Decref.Core.Findings;

/// <summary>Writes an enum member as <c>kebab-case</c>: the spelling of every document and report.</summary>
public sealed class KebabCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
