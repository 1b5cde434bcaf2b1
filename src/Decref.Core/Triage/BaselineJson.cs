using System.Text.Json.Serialization;

namespace Decref.Core.Triage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BaselineEntry))]
internal sealed partial class BaselineJson : JsonSerializerContext;
