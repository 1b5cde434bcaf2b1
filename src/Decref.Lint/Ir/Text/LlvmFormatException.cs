namespace Decref.Lint.Ir.Text;

/// <summary>Text that is not as LLVM writes it. Never leaves the reader: it becomes an <see cref="UnreadFunction"/> or a problem of the module.</summary>
internal sealed class LlvmFormatException(string message) : Exception(message);
