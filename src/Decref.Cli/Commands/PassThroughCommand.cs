using System.CommandLine;

namespace Decref.Cli.Commands;

/// <summary>A command that runs the user's program in the foreground: signals are that program's affair.</summary>
internal sealed class PassThroughCommand(string name, string description) : Command(name, description);
