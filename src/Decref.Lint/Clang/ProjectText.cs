using System.Text;

namespace Decref.Lint.Clang;

/// <summary>The text of a project's file that is only searched for names: bytes as they are, no links, nothing large.</summary>
internal static class ProjectText
{
    private const int MaximumBytes = 1 << 20;

    /// <summary>Empty where the file cannot be read.</summary>
    public static string Of(string file)
    {
        try
        {
            var found = new FileInfo(file);
            return found.Exists && found.LinkTarget is null && found.Length <= MaximumBytes ? File.ReadAllText(file, Encoding.Latin1) : "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
