using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;

namespace Decref.Trace.Launch;

/// <summary>The two pipes to the driver. What comes back is written by a hostile process: every length is bounded.</summary>
internal sealed class DriverChannel : IDisposable
{
    private const int LongestHead = 64;
    private const int LongestPayload = 1 << 26;

    private readonly AnonymousPipeServerStream _commands = new(PipeDirection.Out, HandleInheritability.Inheritable);
    private readonly AnonymousPipeServerStream _answers = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly Channel<DriverFrame> _received = Channel.CreateUnbounded<DriverFrame>();

    /// <summary>The descriptor numbers the child inherits.</summary>
    public (string Commands, string Answers) ClientHandles =>
        (_commands.GetClientHandleAsString(), _answers.GetClientHandleAsString());

    /// <summary>Frames in the order they came; completed when the stream ends or breaks the protocol.</summary>
    public ChannelReader<DriverFrame> Received => _received.Reader;

    /// <summary>Call once the child runs: closes its ends here and begins to listen.</summary>
    public void Start()
    {
        _commands.DisposeLocalCopyOfClientHandle();
        _answers.DisposeLocalCopyOfClientHandle();
        var listener = new Thread(Listen) { IsBackground = true, Name = "driver answers" };
        listener.Start();
    }

    /// <returns>False when nobody reads any more.</returns>
    public bool TrySend(string kind, params ReadOnlySpan<string> arguments)
    {
        byte[] payload = Encoding.UTF8.GetBytes(string.Join('\0', arguments!));
        try
        {
            _commands.Write(Encoding.ASCII.GetBytes($"{kind} {payload.Length}\n"));
            _commands.Write(payload);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _commands.Dispose();
        // A forked child may hold the other end open and keep the listener in read(); it ends with this process.
        _answers.SafePipeHandle.Dispose();
    }

    private void Listen()
    {
        try
        {
            var stream = new BufferedStream(_answers, 1 << 16);
            while (ReadFrame(stream) is { } frame)
            {
                _received.Writer.TryWrite(frame);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The end of the conversation, like an end of the stream.
        }

        _received.Writer.TryComplete();
    }

    private static DriverFrame? ReadFrame(Stream stream)
    {
        var head = new StringBuilder();
        for (int c = stream.ReadByte(); c != '\n'; c = stream.ReadByte())
        {
            if (c < 0 || head.Length == LongestHead)
            {
                return null;
            }

            head.Append((char)c);
        }

        string[] parts = head.ToString().Split(' ');
        if (parts.Length != 2 || !int.TryParse(parts[1], out int length) || length is < 0 or > LongestPayload)
        {
            return null;
        }

        byte[] payload = new byte[length];
        return stream.ReadAtLeast(payload, length, throwOnEndOfStream: false) == length ? new DriverFrame(parts[0], payload) : null;
    }
}
