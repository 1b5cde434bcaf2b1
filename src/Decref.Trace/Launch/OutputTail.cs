using System.Text;

namespace Decref.Trace.Launch;

/// <summary>What a process printed: the beginning and the end, the rest is counted and dropped.</summary>
internal sealed class OutputTail
{
    private const int Kept = 32 * 1024;

    private readonly Lock _lock = new();
    private readonly List<byte> _head = [];
    private readonly Queue<byte[]> _tail = new();
    private long _tailLength;
    private long _dropped;

    /// <summary>How long the end of a stream is waited for after its process ended: a grandchild may hold it open for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>Reads on a thread of its own until the stream ends.</summary>
    public Task Drain(Stream stream)
    {
        var ended = new TaskCompletionSource();
        var reader = new Thread(() =>
        {
            ReadAll(stream);
            ended.SetResult();
        })
        {
            IsBackground = true,
            Name = "output of a child",
        };
        reader.Start();
        return ended.Task;
    }

    public string Text
    {
        get
        {
            lock (_lock)
            {
                var bytes = new List<byte>(_head);
                if (_dropped > 0)
                {
                    bytes.AddRange(Encoding.UTF8.GetBytes($"\n... {_dropped} bytes left out ...\n"));
                }

                bytes.AddRange(_tail.SelectMany(chunk => chunk));
                return Agent.PrintableText.From(Encoding.UTF8.GetString([.. bytes]));
            }
        }
    }

    private void ReadAll(Stream stream)
    {
        byte[] buffer = new byte[16 * 1024];
        try
        {
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                lock (_lock)
                {
                    Keep(buffer.AsSpan(0, read));
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process is gone.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        int room = (int)Math.Min(bytes.Length, Kept - _head.Count);
        _head.AddRange(bytes[..room]);
        if (room < bytes.Length)
        {
            _tail.Enqueue(bytes[room..].ToArray());
            _tailLength += bytes.Length - room;
        }

        while (_tailLength > Kept && _tail.TryDequeue(out byte[]? oldest))
        {
            _tailLength -= oldest.Length;
            _dropped += oldest.Length;
        }
    }
}
