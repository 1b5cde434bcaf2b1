namespace Decref.Trace.Launch;

/// <summary>Everything needed to start the driver in a target's interpreter.</summary>
/// <param name="Folder">Working folder of the target.</param>
/// <param name="PythonPath">Folders put in front of PYTHONPATH: where a built extension lies.</param>
/// <param name="SilenceLimit">How long one answer may take before the target counts as hanging.</param>
public sealed record LaunchPlan(
    Installation Installation,
    AgentLibrary Agent,
    PythonInterpreter Python,
    TargetForm Form,
    string Folder,
    string[] PythonPath,
    TimeSpan SilenceLimit);
