namespace Decref.Trace.Agent;

/// <summary>Why a snapshot was written (<c>enum decref_snapshot_cause</c>).</summary>
public enum SnapshotCause : uint
{
    Request = 1,
    Exit = 2,
    Signal = 3,
    Exec = 4,
}
