using System.Text.RegularExpressions;

namespace Decref.Lint.Tests.Contracts;

/// <summary>Finds the public functions and function-like macros in CPython's headers.</summary>
internal static partial class HeaderReader
{
    internal static IReadOnlyList<HeaderDeclaration> Read(string includeFolder)
    {
        var found = new Dictionary<string, HeaderDeclaration>(StringComparer.Ordinal);
        foreach (string file in Headers(includeFolder))
        {
            string header = Path.GetFileName(file);
            string text = WithoutComments(File.ReadAllText(file));
            foreach (HeaderDeclaration declaration in Functions(text, header).Concat(InlineFunctions(text, header)).Concat(Macros(text, header)))
            {
                if (!found.TryGetValue(declaration.Name, out HeaderDeclaration? known) || (known.IsMacro && !declaration.IsMacro))
                {
                    found[declaration.Name] = declaration;
                }
            }
        }

        return [.. found.Values.Where(declaration => declaration.Name[0] != '_')];
    }

    private static IEnumerable<string> Headers(string includeFolder)
    {
        string cpython = Path.Combine(includeFolder, "cpython");
        IEnumerable<string> inner = Directory.Exists(cpython) ? Directory.EnumerateFiles(cpython, "*.h") : [];
        return Directory.EnumerateFiles(includeFolder, "*.h").Where(IsCPythons).Concat(inner).Order(StringComparer.Ordinal);
    }

    /// <summary>Extensions install headers beside CPython's (Imaging.h); CPython's own are in lower case but for these two.</summary>
    private static bool IsCPythons(string file) =>
        Path.GetFileName(file) is string name && (char.IsAsciiLetterLower(name[0]) || name is "Python.h" or "Python-ast.h");

    private static string WithoutComments(string text) =>
        LineComment().Replace(BlockComment().Replace(text.Replace("\\\n", " ", StringComparison.Ordinal), " "), "");

    private static IEnumerable<HeaderDeclaration> Functions(string text, string header)
    {
        foreach (Match match in ExportedFunction().Matches(text))
        {
            int typeEnd = ClosingParenthesis(text, match.Index + match.Length - 1);
            Match name = NameAndParenthesis().Match(text, typeEnd + 1);
            if (name.Success && name.Index == typeEnd + 1)
            {
                int open = name.Index + name.Length - 1;
                yield return Declaration(name.Groups[1].Value, header, text[(match.Index + match.Length)..typeEnd], text, open);
            }
        }
    }

    private static IEnumerable<HeaderDeclaration> InlineFunctions(string text, string header)
    {
        foreach (Match match in InlineFunction().Matches(text))
        {
            yield return Declaration(match.Groups[2].Value, header, match.Groups[1].Value, text, match.Index + match.Length - 1);
        }
    }

    private static IEnumerable<HeaderDeclaration> Macros(string text, string header) =>
        Macro().Matches(text).Select(match => new HeaderDeclaration(match.Groups[1].Value, header, "", Split(match.Groups[2].Value)));

    private static HeaderDeclaration Declaration(string name, string header, string type, string text, int open)
    {
        int close = ClosingParenthesis(text, open);
        return new HeaderDeclaration(name, header, Space().Replace(type, " ").Trim(), Split(text[(open + 1)..close]));
    }

    private static int ClosingParenthesis(string text, int open)
    {
        int depth = 0;
        for (int index = open; index < text.Length; index++)
        {
            depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return index;
            }
        }

        return text.Length - 1;
    }

    private static string[] Split(string parameters)
    {
        var split = new List<string>();
        int depth = 0;
        int from = 0;
        for (int index = 0; index <= parameters.Length; index++)
        {
            bool atEnd = index == parameters.Length;
            depth += atEnd ? 0 : parameters[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (atEnd || (depth == 0 && parameters[index] == ','))
            {
                split.Add(Space().Replace(parameters[from..index], " ").Trim());
                from = index + 1;
            }
        }

        return [.. split.Where(parameter => parameter is not ("" or "void"))];
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex LineComment();

    [GeneratedRegex(@"\bPyAPI_FUNC\s*\(")]
    private static partial Regex ExportedFunction();

    [GeneratedRegex(@"\s*(?:_Py_NO_RETURN\s+)?(\w+)\s*\(")]
    private static partial Regex NameAndParenthesis();

    [GeneratedRegex(@"static\s+inline\s+(?:Py_ALWAYS_INLINE\s+)?([\w \*]+?)\s*\b(\w+)\s*\((?=[^;{]*\)\s*\{)")]
    private static partial Regex InlineFunction();

    [GeneratedRegex(@"^[ \t]*#[ \t]*define[ \t]+(\w+)\(([^)]*)\)", RegexOptions.Multiline)]
    private static partial Regex Macro();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
