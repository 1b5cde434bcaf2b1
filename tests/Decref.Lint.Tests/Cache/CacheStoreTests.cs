using Decref.Lint.Cache;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Cache;

public sealed class CacheStoreTests : IDisposable
{
    private static readonly CacheKey Key = CacheKey.Of(["a", "b"]);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CacheStore NewRun() => new(Path.Combine(_folder.Path, "cache"), new ContentHashes());

    [Fact]
    public void Find_AfterKeep_GivesTheSameBytes()
    {
        string source = _folder.Write("a.c", "int a;");
        byte[] content = [.. Enumerable.Range(0, 100_000).Select(static i => (byte)(i * 7))];

        NewRun().Keep(Key, new CacheEntry([source], content));

        CacheEntry? found = NewRun().Find(Key);
        Assert.Equal([source], found!.Dependencies);
        Assert.Equal(content, found.Content.ToArray());
        Assert.Null(NewRun().Find(CacheKey.Of(["ab"])));
    }

    [Fact]
    public void Find_AfterADependencyChangedOrWent_GivesNothing()
    {
        string source = _folder.Write("a.c", "int a;");
        string header = _folder.Write("a.h", "int b;");
        NewRun().Keep(Key, new CacheEntry([source, header], new byte[] { 1 }));

        _folder.Write("a.h", "int c;");
        Assert.Null(NewRun().Find(Key));
        _folder.Write("a.h", "int b;");
        Assert.NotNull(NewRun().Find(Key));
        File.Delete(header);
        Assert.Null(NewRun().Find(Key));
    }

    [Fact]
    public void Keep_WithAFileThatCannotBeRead_KeepsNothing()
    {
        NewRun().Keep(Key, new CacheEntry(["/no/such/file"], new byte[] { 1 }));

        Assert.Null(NewRun().Find(Key));
    }

    [Fact]
    public void Find_DamagedEntry_GivesNothing()
    {
        string source = _folder.Write("a.c", "int a;");
        NewRun().Keep(Key, new CacheEntry([source], new byte[5000]));
        string file = Path.Combine(_folder.Path, "cache", Key.Name);
        byte[] whole = File.ReadAllBytes(file);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(file, whole[..length]);
            Assert.Null(NewRun().Find(Key));
        }
    }

    [Fact]
    public void Keys_OfPartsSplitElsewhere_Differ() => Assert.NotEqual(CacheKey.Of(["ab", "c"]), CacheKey.Of(["a", "bc"]));
}
