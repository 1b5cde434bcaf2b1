using System.Collections.Immutable;
using System.Text.Json;

namespace Decref.Lint.Capture;

/// <summary>Reads <c>compile_commands.json</c>, both forms: <c>arguments</c> as a list, <c>command</c> as a line of shell.</summary>
public static class CompileCommandsFile
{
    public const string Name = "compile_commands.json";
    private const long MaximumBytes = 256 << 20;
    private const int MaximumEntries = 100_000;

    /// <returns>The commands, each source once, or one sentence about why the file cannot be used.</returns>
    public static (ImmutableArray<CompileCommand> Commands, string? Problem) Read(string file)
    {
        try
        {
            var description = new FileInfo(file);
            if (description.Length > MaximumBytes)
            {
                return ([], $"{file} has more than {MaximumBytes >> 20} MiB.");
            }

            using FileStream stream = description.OpenRead();
            using JsonDocument document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 });
            return (Read(document.RootElement, Path.GetDirectoryName(Path.GetFullPath(file))!), null);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return ([], $"{file} is no compilation database: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ([], $"{file} cannot be read: {failure.Message}");
        }
    }

    private static ImmutableArray<CompileCommand> Read(JsonElement root, string folder)
    {
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() > MaximumEntries)
        {
            throw new FormatException($"it must be a list of at most {MaximumEntries} entries.");
        }

        return [.. root.EnumerateArray().SelectMany(entry => ReadEntry(entry, folder)).DistinctBy(static command => command.File)];
    }

    private static IEnumerable<CompileCommand> ReadEntry(JsonElement entry, string folder)
    {
        if (entry.ValueKind != JsonValueKind.Object || Text(entry, "file") is not { Length: > 0 } file)
        {
            throw new FormatException("an entry has no 'file'.");
        }

        string directory = Path.GetFullPath(Text(entry, "directory") ?? "", folder);
        ImmutableArray<string> arguments = entry.TryGetProperty("arguments", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(static word => word.GetString() ?? "")]
            : ShellWords.Split(Text(entry, "command") ?? "");
        if (!CompilerFlags.IsSource(file) || arguments.IsEmpty)
        {
            return [];
        }

        return [new CompileCommand(directory, Path.GetFullPath(file, directory), CompilerFlags.Split([.. arguments.Skip(1)]).Flags)];
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
