using System.Text;

namespace Decref.Trace.Launch;

/// <summary>One message of docs/formats/driver-protocol.md.</summary>
internal readonly record struct DriverFrame(string Kind, byte[] Payload)
{
    public string Text => Encoding.UTF8.GetString(Payload);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
