using Decref.Cli.Terminal;

namespace Decref.Cli.Tests.Terminal;

/// <summary>A screen whose output a test can read.</summary>
internal sealed class TestScreen
{
    internal Screen Screen { get; } = new(new StringWriter(), new StringWriter(), Screen.PipedWidth, Colour: false, Interactive: false);

    internal string Output => Screen.Output.ToString()!;

    internal string Error => Screen.Error.ToString()!;
}
