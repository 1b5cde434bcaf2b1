namespace Decref.Lint.Ir.Text;

internal delegate void InstructionReader(BodyState body, InstructionLine line, SourcePosition position);

/// <summary>Which code reads which instruction. One that is not here is kept as unknown, with the values it names.</summary>
internal static class InstructionTable
{
    private static readonly Dictionary<string, InstructionReader>.AlternateLookup<ReadOnlySpan<byte>> Readers =
        new Dictionary<string, InstructionReader>(ByteNameComparer.Instance)
        {
            ["alloca"] = MemoryInstructions.Allocate,
            ["load"] = MemoryInstructions.Load,
            ["store"] = MemoryInstructions.Store,
            ["getelementptr"] = MemoryInstructions.ElementPointer,
            ["call"] = CallInstructions.Call,
            ["tail"] = CallInstructions.Call,
            ["musttail"] = CallInstructions.Call,
            ["notail"] = CallInstructions.Call,
            ["invoke"] = CallInstructions.Invoke,
            ["icmp"] = ValueInstructions.Compare,
            ["fcmp"] = ValueInstructions.Compare,
            ["add"] = ValueInstructions.Arithmetic,
            ["sub"] = ValueInstructions.Arithmetic,
            ["mul"] = ValueInstructions.Arithmetic,
            ["and"] = ValueInstructions.Arithmetic,
            ["or"] = ValueInstructions.Arithmetic,
            ["xor"] = ValueInstructions.Arithmetic,
            ["shl"] = ValueInstructions.Arithmetic,
            ["lshr"] = ValueInstructions.Arithmetic,
            ["ashr"] = ValueInstructions.Arithmetic,
            ["sdiv"] = ValueInstructions.Arithmetic,
            ["udiv"] = ValueInstructions.Arithmetic,
            ["srem"] = ValueInstructions.Arithmetic,
            ["urem"] = ValueInstructions.Arithmetic,
            ["trunc"] = ValueInstructions.Resize,
            ["zext"] = ValueInstructions.Resize,
            ["sext"] = ValueInstructions.Resize,
            ["bitcast"] = ValueInstructions.Cast,
            ["ptrtoint"] = ValueInstructions.Cast,
            ["ptrtoaddr"] = ValueInstructions.Cast,
            ["inttoptr"] = ValueInstructions.Cast,
            ["addrspacecast"] = ValueInstructions.Cast,
            ["freeze"] = ValueInstructions.Cast,
            ["select"] = ValueInstructions.Select,
            ["phi"] = ValueInstructions.Phi,
            ["br"] = ControlInstructions.Branch,
            ["switch"] = ControlInstructions.Switch,
            ["indirectbr"] = ControlInstructions.IndirectBranch,
            ["ret"] = ControlInstructions.Return,
            ["resume"] = ControlInstructions.Resume,
            ["unreachable"] = ControlInstructions.Unreachable,
            ["callbr"] = ControlInstructions.NotFollowed,
            ["catchswitch"] = ControlInstructions.NotFollowed,
            ["catchret"] = ControlInstructions.NotFollowed,
            ["cleanupret"] = ControlInstructions.NotFollowed,
        }.GetAlternateLookup<ReadOnlySpan<byte>>();

    public static void Read(BodyState body, InstructionLine line, SourcePosition position)
    {
        InstructionReader reader = Readers.TryGetValue(line.Opcode, out InstructionReader? known) ? known : ValueInstructions.Unknown;
        reader(body, line, position);
    }
}
