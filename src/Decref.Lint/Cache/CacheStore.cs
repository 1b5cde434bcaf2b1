using Decref.Lint.Capture;

namespace Decref.Lint.Cache;

/// <summary>Results of earlier runs in a private folder of bounded size. A damaged or unwritable cache is no error: things are done anew.</summary>
public sealed class CacheStore(string folder, ContentHashes hashes)
{
    private const long MaximumBytes = 512L << 20;
    private const long MaximumEntryBytes = 256L << 20;

    /// <summary>The result, when there is one and no file it depends on has changed.</summary>
    public CacheEntry? Find(CacheKey key)
    {
        try
        {
            var file = new FileInfo(PathOf(key));
            if (!file.Exists || file.Length > MaximumEntryBytes || CacheEntry.Read(File.ReadAllBytes(file.FullName), hashes) is not { } entry)
            {
                return null;
            }

            file.LastWriteTimeUtc = DateTime.UtcNow; // The oldest are removed first.
            return entry;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(CacheKey key, CacheEntry entry)
    {
        if (entry.Write(hashes) is not { } packed)
        {
            return;
        }

        try
        {
            PrivateFolder.Ensure(folder);
            string next = $"{PathOf(key)}.{Environment.ProcessId}";
            File.WriteAllBytes(next, packed);
            File.Move(next, PathOf(key), overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Without a cache the next run takes as long as this one.
        }
    }

    /// <summary>Removes what was not used for longest until the rest fits.</summary>
    public void Trim()
    {
        try
        {
            long total = 0;
            foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles().OrderByDescending(static file => file.LastWriteTimeUtc))
            {
                total += file.Length;
                if (total > MaximumBytes)
                {
                    file.Delete();
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another run may be doing the same.
        }
    }

    private string PathOf(CacheKey key) => Path.Combine(folder, key.Name);
}
