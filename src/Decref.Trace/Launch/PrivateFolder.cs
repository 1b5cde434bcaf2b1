namespace Decref.Trace.Launch;

/// <summary>A temporary folder only this user can enter; gone when disposed.</summary>
internal sealed class PrivateFolder : IDisposable
{
    public PrivateFolder()
    {
        Path = Directory.CreateTempSubdirectory("decref-").FullName;
    }

    /// <summary>Mode 0700: .NET creates temporary folders so.</summary>
    public string Path { get; }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that outlived the run still writes here; the system's temporary folder is cleaned by others.
        }
    }
}
