using System.Globalization;
using System.Text.RegularExpressions;
using Decref.Testing;
using Xunit;

namespace Decref.Trace.Tests.Agent;

/// <summary>The constants and structs of one of the agent's headers, as far as those headers go.</summary>
internal sealed partial class CHeader
{
    private static readonly Dictionary<string, int> TypeSizes = new()
    {
        ["uint64_t"] = 8, ["int64_t"] = 8, ["uint32_t"] = 4, ["int32_t"] = 4,
    };

    private readonly string _text;

    public CHeader(string name)
    {
        _text = Comment().Replace(File.ReadAllText(Repository.File("src/agent/" + name)), "");
    }

    /// <summary>Members of an enum with their values.</summary>
    public Dictionary<string, ulong> Enum(string name)
    {
        Match body = Regex.Match(_text, $@"enum {name} \{{(.*?)\}}", RegexOptions.Singleline);
        Assert.True(body.Success, $"no enum {name}");
        return Member().Matches(body.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => ulong.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    public ulong Define(string name)
    {
        Match define = Regex.Match(_text, $@"#define {name} (\w+)");
        Assert.True(define.Success, $"no #define {name}");
        string digits = define.Groups[1].Value.TrimEnd('u', 'l');
        return digits.StartsWith("0x", StringComparison.Ordinal)
            ? Convert.ToUInt64(digits, 16)
            : ulong.Parse(digits, CultureInfo.InvariantCulture);
    }

    /// <summary>Fields of a struct in order: name, offset, size. Nested structs and arrays count with their whole size.</summary>
    public List<(string Name, int Offset, int Size)> Struct(string name)
    {
        Match body = Regex.Match(_text, $@"struct {name} \{{(.*?)\}};", RegexOptions.Singleline);
        Assert.True(body.Success, $"no struct {name}");
        var fields = new List<(string Name, int Offset, int Size)>();
        int offset = 0;
        foreach (Match field in Field().Matches(body.Groups[1].Value))
        {
            int element = field.Groups[1].Success ? Struct(field.Groups[1].Value).Sum(f => f.Size) : TypeSizes[field.Groups[2].Value];
            int length = field.Groups[4].Success ? int.Parse(field.Groups[4].Value, CultureInfo.InvariantCulture) : 1;
            int alignment = field.Groups[1].Success ? 8 : element;
            offset = (offset + alignment - 1) / alignment * alignment;
            fields.Add((field.Groups[3].Value, offset, element * length));
            offset += element * length;
        }

        return fields;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(\w+) = (\d+)")]
    private static partial Regex Member();

    [GeneratedRegex(@"(?:struct (\w+)|(u?int(?:32|64)_t)) (\w+)(?:\[(\d+)\])?;")]
    private static partial Regex Field();
}
