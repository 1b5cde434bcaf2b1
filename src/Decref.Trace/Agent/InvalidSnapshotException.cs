namespace Decref.Trace.Agent;

/// <summary>A snapshot file that is not what the agent writes: damaged, cut off or forged.</summary>
public sealed class InvalidSnapshotException(string message) : Exception(message);
