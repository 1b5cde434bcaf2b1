using System.Buffers.Binary;
using Decref.Trace.Agent;
using Xunit;

namespace Decref.Trace.Tests.Agent;

public sealed class SnapshotReaderTests
{
    private const ulong NoParent = 0;

    [Fact]
    public void Read_WholeSnapshot_GivesItsRecords()
    {
        byte[] bytes = new SnapshotBytes()
            .With(SnapshotSection.NativeNodes, 2, 0, 0, 0x7000_0000_1234 | (3ul << 48), NoParent)
            .With(SnapshotSection.Blocks, 6, 0x1000, 24, 1, 7, (ulong)AllocationDomain.Mem, 0)
            .With(SnapshotSection.Checks, 2, (ulong)CheckId.EventsLost, 5)
            .Build();

        Snapshot snapshot = SnapshotReader.Read(bytes);

        BlockRecord block = Assert.Single(snapshot.Blocks);
        Assert.Equal((0x1000ul, 24ul, 1u, 7u, AllocationDomain.Mem), (block.Address, block.Size, block.Native, block.Birth, block.Domain));
        Assert.Equal((0x7000_0000_1234ul, 3u), (snapshot.NativeNodes[1].Pc, snapshot.NativeNodes[1].Epoch));
        Assert.Equal(5ul, snapshot.Check(CheckId.EventsLost));
    }

    [Fact]
    public void Text_WithEscapeSequence_IsMadeVisible()
    {
        byte[] bytes = new SnapshotBytes().With(SnapshotSection.Strings, 0, BitConverter.ToUInt64("\0a\x1b[2Jb\0"u8)).Build();

        Assert.Equal("a\\x1b[2Jb", SnapshotReader.Read(bytes).Text(1));
    }

    [Theory]
    [InlineData(2, "native stack that runs in a circle")]
    [InlineData(1, "native stack that runs in a circle")]
    [InlineData(3, "caller in a native stack")]
    public void Read_StackThatNeverEnds_IsRefused(ulong parentOfFirst, string reason)
    {
        byte[] bytes = new SnapshotBytes().With(SnapshotSection.NativeNodes, 2, 0, 0, 0x10, parentOfFirst, 0x20, 1).Build();

        var error = Assert.Throws<InvalidSnapshotException>(() => SnapshotReader.Read(bytes));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BlockWithStackOutsideTheTable_IsRefused()
    {
        byte[] bytes = new SnapshotBytes().With(SnapshotSection.Blocks, 6, 0x1000, 24, 9, 0, 0, 0).Build();

        Assert.Throws<InvalidSnapshotException>(() => SnapshotReader.Read(bytes));
    }

    [Fact]
    public void Read_OtherFormatVersion_SaysBoth()
    {
        byte[] bytes = new SnapshotBytes().Build();
        bytes[8] = 9;

        var error = Assert.Throws<InvalidSnapshotException>(() => SnapshotReader.Read(bytes));
        Assert.Equal("snapshot format 9, this decref reads 1", error.Message);
    }

    [Fact]
    public void Read_CountThatOverflows_IsRefused()
    {
        byte[] bytes = new SnapshotBytes().With(SnapshotSection.Blocks, 6, 0x1000, 24, 0, 0, 0, 0).Build();
        int count = 64 + 32 + 16;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(count), ulong.MaxValue / 16);

        Assert.Throws<InvalidSnapshotException>(() => SnapshotReader.Read(bytes));
    }

    [Fact]
    public void Read_EveryPrefix_IsRefusedOrRead()
    {
        byte[] whole = Sample();
        for (int length = 0; length < whole.Length; length++)
        {
            AssertReadOrRefused(whole[..length]);
        }
    }

    [Fact]
    public void Read_EveryByteDamaged_IsRefusedOrRead()
    {
        byte[] whole = Sample();
        for (int i = 0; i < whole.Length; i++)
        {
            foreach (byte value in (ReadOnlySpan<byte>)[0, 1, 0x7f, 0x80, 0xff])
            {
                byte[] damaged = [.. whole];
                damaged[i] = value;
                AssertReadOrRefused(damaged);
            }
        }
    }

    private static byte[] Sample() => new SnapshotBytes()
        .With(SnapshotSection.NativeNodes, 2, 0, 0, 0x10, 0, 0x20, 1)
        .With(SnapshotSection.Codes, 5, 0, 0, 0, 0, 0, 1 | (1ul << 32), 10 | (3ul << 32), 4, 2, 0x99)
        .With(SnapshotSection.PythonNodes, 2, 0, 0, 1 | (4ul << 32), 0)
        .With(SnapshotSection.Types, 3, 0, 0, 0, 0x77, 1, 0)
        .With(SnapshotSection.Blocks, 6, 0x1000, 24, 2 | (1ul << 32), 7 | (1ul << 32), 4, 1)
        .With(SnapshotSection.Handles, 4, 5, 1 | (2ul << 32), 1 | (7ul << 32), 0)
        .With(SnapshotSection.Modules, 6, 0x10, 0x30, 0, 1, 9ul << 32, 0)
        .With(SnapshotSection.Ticks, 1, 2 | (1ul << 32), 1)
        .Build();

    private static void AssertReadOrRefused(byte[] bytes)
    {
        try
        {
            Snapshot snapshot = SnapshotReader.Read(bytes);
            foreach (BlockRecord block in snapshot.Blocks)
            {
                Follow(snapshot, block.Native, block.Python);
            }

            foreach (TickRecord tick in snapshot.Ticks)
            {
                Follow(snapshot, tick.Native, tick.Python);
            }
        }
        catch (InvalidSnapshotException)
        {
        }
    }

    /// <summary>What was accepted can be walked without a test.</summary>
    private static void Follow(Snapshot snapshot, uint native, uint python)
    {
        for (uint node = native; node != 0; node = snapshot.NativeNodes[(int)node].Parent)
        {
        }

        for (uint node = python; node != 0; node = snapshot.PythonNodes[(int)node].Parent)
        {
            CodeRecord code = snapshot.Codes[(int)snapshot.PythonNodes[(int)node].Code];
            snapshot.Text(code.Filename);
            snapshot.LineTable(code);
        }
    }
}
