using System.Text;

namespace Decref.Cli.Tests.Terminal;

/// <summary>A pipe whose reader is gone.</summary>
internal sealed class BrokenPipe : TextWriter
{
    private const int NoReader = 32;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("Broken pipe", NoReader);
}
