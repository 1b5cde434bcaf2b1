namespace Decref.Lint.Formats;

/// <summary>What happens to a reference, block or handle that goes through a format.</summary>
public enum SlotOwnership
{
    None,

    /// <summary>The callee takes its own reference or none: the caller keeps the one it has.</summary>
    Borrows,

    /// <summary>The callee takes over the caller's reference, also when it fails: <c>N</c>.</summary>
    Steals,

    /// <summary>The variable receives a borrowed reference.</summary>
    FillsBorrowed,

    /// <summary>The variable receives a block to be freed by <c>PyMem_Free</c>: <c>es</c>, <c>et</c>.</summary>
    FillsBlock,

    /// <summary>The <c>Py_buffer</c> must be released by <c>PyBuffer_Release</c>: <c>y*</c>, <c>s*</c>, <c>w*</c>.</summary>
    FillsBuffer,

    /// <summary>The function that converts the next argument: <c>O&amp;</c>.</summary>
    Converter,

    /// <summary>Whatever the converter before it does.</summary>
    ByConverter,
}
