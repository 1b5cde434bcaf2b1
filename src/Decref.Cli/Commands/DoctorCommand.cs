using System.Collections.Immutable;
using System.CommandLine;
using Decref.Cli.Doctor;
using Decref.Cli.Terminal;

namespace Decref.Cli.Commands;

/// <summary><c>decref doctor</c>: what decref needs, what of it is here, and how to install the rest.</summary>
internal static class DoctorCommand
{
    internal static Command Create(Screen screen)
    {
        var command = new Command("doctor", "Say what decref needs on this machine, what is missing, and how to install it.");
        command.SetAction(_ => (int)Run(screen));
        return command;
    }

    private static ExitCode Run(Screen screen)
    {
        ImmutableArray<(Requirement Requirement, Inspection Inspection)> seen =
            [.. Requirements.All.SelectMany(requirement => requirement.Inspect().Select(inspection => (requirement, inspection)))];
        foreach ((Requirement requirement, Inspection inspection) in seen)
        {
            screen.Output.WriteLine(Describe(requirement, inspection));
        }

        return seen.Any(row => row.Inspection.Found is null) ? ExitCode.Incomplete : ExitCode.Clean;
    }

    private static string Describe(Requirement requirement, Inspection inspection) => inspection switch
    {
        { Found: null } => $"missing  {requirement.Name,-8} {inspection.Advice} (needed by: {requirement.NeededBy})",
        { Advice: null } => $"found    {requirement.Name,-8} {inspection.Found}",
        _ => $"found    {requirement.Name,-8} {inspection.Found} ({inspection.Advice})",
    };
}
