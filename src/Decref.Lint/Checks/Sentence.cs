namespace Decref.Lint.Checks;

public static class Sentence
{
    /// <summary>With a capital, unless it begins with a quotation mark.</summary>
    public static string Start(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
