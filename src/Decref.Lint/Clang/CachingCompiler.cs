using Decref.Lint.Cache;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>The compiler's text from an earlier run when nothing it was made from has changed, else from clang.</summary>
public sealed class CachingCompiler(ClangTool tool, Func<CompileCommand, CancellationToken, Task<CompiledText>> compile, CacheStore store)
{
    private readonly string _identity = tool.Identity;

    public async Task<CompiledText> CompileAsync(CompileCommand command, CancellationToken cancellation)
    {
        CacheKey key = CacheKey.Of(["text", _identity, .. ClangArguments.For(command, dependencyFile: "", HeaderReading.Asserting), command.Directory]);
        if (store.Find(key) is { } known)
        {
            return new CompiledText(known.Content, known.Dependencies, null);
        }

        CompiledText text = await compile(command, cancellation).ConfigureAwait(false);
        if (text.Complaint is null && !text.Dependencies.IsEmpty)
        {
            store.Keep(key, new CacheEntry(text.Dependencies, text.Text));
        }

        return text;
    }
}
