using System.Text.Json.Serialization;

namespace Decref.Core.Findings;

/// <summary>The JSON form of <see cref="FindingsDocument"/>: camelCase members, kebab-case enums, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(FindingsDocument))]
public sealed partial class FindingsJson : JsonSerializerContext;
