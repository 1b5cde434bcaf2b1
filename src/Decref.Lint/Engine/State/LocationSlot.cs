namespace Decref.Lint.Engine.State;

public enum LocationSlot
{
    Bytes,

    /// <summary>The resource that makes the structure at this place live: a filled <c>Py_buffer</c>, a held lock.</summary>
    Resource,

    /// <summary>What a pure question about the object was answered; the offset tells the question.</summary>
    Answer,

    /// <summary>Present at offset 0 when every cell of the region that was not written holds zero.</summary>
    Zeroed,

    /// <summary>Present when the region's owner is known to be another object than the index.</summary>
    Distinct,
}
