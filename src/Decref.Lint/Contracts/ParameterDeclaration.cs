using System.Globalization;

namespace Decref.Lint.Contracts;

/// <summary>Splits a C parameter such as <c>char *const argv[2]</c> into name, type and array length.</summary>
internal static class ParameterDeclaration
{
    internal static (string Name, string Type, int Count) Split(string declaration)
    {
        int functionPointer = declaration.IndexOf("(*", StringComparison.Ordinal);
        if (functionPointer >= 0)
        {
            return SplitFunctionPointer(declaration, functionPointer + 2);
        }

        (string plain, string suffix, int count) = TakeArray(declaration);
        int start = plain.Length;
        while (start > 0 && IsNameCharacter(plain[start - 1]))
        {
            start--;
        }

        string type = plain[..start].TrimEnd();
        return (plain[start..], type + suffix, count);
    }

    private static (string Plain, string Suffix, int Count) TakeArray(string declaration)
    {
        int bracket = declaration.IndexOf('[');
        if (bracket < 0)
        {
            return (declaration, "", 1);
        }

        ReadOnlySpan<char> length = declaration.AsSpan(bracket + 1).TrimEnd(']');
        bool hasLength = int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        return (declaration[..bracket].TrimEnd(), " *", hasLength ? Math.Clamp(count, 1, 16) : 1);
    }

    private static (string Name, string Type, int Count) SplitFunctionPointer(string declaration, int start)
    {
        int end = start;
        while (end < declaration.Length && IsNameCharacter(declaration[end]))
        {
            end++;
        }

        return (declaration[start..end], declaration[..start] + declaration[end..], 1);
    }

    private static bool IsNameCharacter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
