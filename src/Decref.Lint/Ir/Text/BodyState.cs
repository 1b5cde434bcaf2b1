using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>A body as far as it has been read.</summary>
internal sealed class BodyState(ModuleContext module, FunctionHeader header)
{
    private readonly Dictionary<string, BlockId> _blockIds = new(ByteNameComparer.Instance);
    private readonly List<string> _labels = [];
    private readonly List<IrBlock> _blocks = [];
    private readonly ImmutableArray<IrInstruction>.Builder _instructions = ImmutableArray.CreateBuilder<IrInstruction>();
    private int _instructionCount;

    public ModuleContext Module { get; } = module;

    public FunctionHeader Header { get; } = header;

    /// <summary>Declared type of the result; none for <c>void</c> and where debug data is missing.</summary>
    public MetadataId ReturnType { get; } = module.DebugTypes.ResultOf(module.Index.Metadata[header.Subprogram].Reference("type"u8));

    public ValueTable Values { get; } = new();

    public VariableDeclarations Variables { get; } = new();

    /// <summary>Whether the block being read has ended.</summary>
    public bool IsBetweenBlocks { get; private set; } = true;

    /// <summary>Whether no block has been read to its end yet.</summary>
    public bool HasNoBlocks => _blocks.Count == 0;

    /// <summary>What the debug metadata says an address points to, for values of the function and for global variables alike.</summary>
    public MetadataId PointeeOf(ValueId address) =>
        Values[address] is IrValue.GlobalAddress global ? Module.TypeOf(global) : Values.PointeeOf(address);

    public void AddLabel(ReadOnlySpan<byte> label)
    {
        if (_labels.Count == Module.Limits.BlocksPerFunction)
        {
            throw new LlvmFormatException($"it has more than {Module.Limits.BlocksPerFunction} blocks");
        }

        if (!_blockIds.GetAlternateLookup<ReadOnlySpan<byte>>().TryAdd(label, new BlockId(_labels.Count)))
        {
            throw new LlvmFormatException("a label is there twice");
        }

        _labels.Add(Escapes.ReadName(label));
    }

    public BlockId Block(ReadOnlySpan<byte> label) =>
        _blockIds.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(label, out BlockId block) ? block : throw new LlvmFormatException("a jump goes to a block that is not there");

    public void BeginBlock()
    {
        if (!IsBetweenBlocks)
        {
            throw new LlvmFormatException("a block does not end");
        }

        IsBetweenBlocks = false;
    }

    public void EndBlock(IrTerminator exit)
    {
        RequireOpenBlock();
        _blocks.Add(new IrBlock(_labels[_blocks.Count], _instructions.DrainToImmutable(), exit));
        IsBetweenBlocks = true;
    }

    /// <summary>Reserves the number for the result of the next instruction.</summary>
    public ValueId NewResult(ReadOnlySpan<byte> name) =>
        Values.Define(name, new IrValue.Result(new BlockId(_blocks.Count), _instructions.Count));

    public void Add(IrInstruction instruction)
    {
        RequireOpenBlock();
        if (++_instructionCount > Module.Limits.InstructionsPerFunction)
        {
            throw new LlvmFormatException($"it has more than {Module.Limits.InstructionsPerFunction} instructions");
        }

        _instructions.Add(instruction);
    }

    public ImmutableArray<IrBlock> Complete() =>
        IsBetweenBlocks && _blocks.Count == _labels.Count && _blocks.Count > 0 ? [.. _blocks] : throw new LlvmFormatException("its text is cut off");

    private void RequireOpenBlock()
    {
        if (IsBetweenBlocks)
        {
            throw new LlvmFormatException("an instruction stands outside of a block");
        }
    }
}
