using System.Text;
using Decref.Core.Findings;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Findings;
using Decref.Trace.Heap;
using Decref.Trace.Symbols;
using Decref.Trace.Tests.Agent;
using Xunit;

namespace Decref.Trace.Tests.Heap;

/// <summary>Groups of a process with one extension at 0x1000 and an interpreter at 0x9000.</summary>
public sealed class ExtensionLeftoversTests
{
    private const string Names = "\0/x/shelf.so\0/x/libpython3.12.so.1.0\0/x/app.py\0work\0<frozen importlib._bootstrap>\0/dev/null\0getset_descriptor\0";

    /// <summary>Native stacks: 1 is a line of the extension, 2 another; 3 and 4 are two ways through the interpreter on top of 1.</summary>
    private static readonly ulong[] NativeNodes = [0, 0, 0x1010, 0, 0x1020, 0, 0x9010, 1, 0x9020, 1];

    /// <summary>1 is app.py, 2 the import machinery.</summary>
    private static readonly ulong[] PythonNodes = [0, 0, 1, 0, 2, 0];

    [Fact]
    public void Findings_TwoBlocksOfOneStack_AreOneGroup()
    {
        ExtensionLeftovers left = Of([Block(0x100, 10, native: 1), Block(0x200, 12, native: 1)]);

        Finding finding = Assert.Single(left.Findings());
        Assert.Equal(("RUN012", "2 blocks live at its end", 2L, 22L), (finding.Rule, finding.Message, finding.PerCall!.Blocks, finding.PerCall.Bytes));
        Assert.Equal(Tier.Possible, finding.Tier);
        Assert.Empty(left.Observations());
    }

    [Fact]
    public void Observations_BlocksThatOneCallCanHaveMade_AreASentence()
    {
        ExtensionLeftovers left = Of([Block(0x100, 10, native: 3, python: 0), Block(0x200, 12, native: 4, python: 0)]);

        Assert.Empty(left.Findings());
        Observation only = Assert.Single(left.Observations());
        Assert.Equal(("single-blocks", "extensions keep 2 blocks, 22 bytes that no other call repeated: -v shows each."), (only.Name, only.Message));
    }

    [Fact]
    public void Findings_BlocksThatOneCallCanHaveMade_AreShownWhenAllAreAskedFor()
    {
        Assert.Equal(2, Assert.Single(Of([Block(0x100, 10, native: 3, python: 0), Block(0x200, 12, native: 4, python: 0)], int.MaxValue).Findings()).PerCall!.Blocks);
    }

    [Fact]
    public void Observations_BlocksMadeWhileImporting_AreModuleState()
    {
        ExtensionLeftovers left = Of([Block(0x100, 10, native: 1, python: 2), Block(0x200, 10, native: 1, python: 2)]);

        Assert.Empty(left.Findings());
        Observation only = Assert.Single(left.Observations());
        Assert.Equal(("module-state", "extensions made 2 blocks, 20 bytes while they were imported."), (only.Name, only.Message));
    }

    /// <summary>A type that is made when it is first used has several blocks of one exact stack; a leak of types has many more.</summary>
    [Theory]
    [InlineData(10, 0)]
    [InlineData(63, 0)]
    [InlineData(64, 1)]
    public void Findings_DescriptorsOfAType_AreAFirstUse(int descriptors, int findings)
    {
        ulong[][] blocks = [.. Enumerable.Range(1, descriptors).Select(i => Descriptor((ulong)i * 0x100))];

        Assert.Equal(findings, Of(blocks).Findings().Count());
        Assert.Single(Of(blocks, int.MaxValue).Findings());
    }

    [Fact]
    public void Findings_Handles_AreNamedAndComeFirst()
    {
        ulong path = (ulong)Names.IndexOf("/dev/null", StringComparison.Ordinal);
        ExtensionLeftovers left = Of([Block(0x100, 10, native: 1), Block(0x200, 10, native: 1)], handles: [7, 1 | (2ul << 32), 1, path]);

        Assert.Equal(["1 RUN013 file descriptor /dev/null open at its end", "0 RUN012 2 blocks live at its end"],
            left.Findings().Select(finding => $"{finding.PerCall!.Handles} {finding.Rule} {finding.Message}"));
    }

    /// <summary>Small blocks of a stack that came again and again are likelier to be a leak than two large ones.</summary>
    [Fact]
    public void Findings_WhatWasMadeAgainAndAgain_ComesBeforeWhatIsLarge()
    {
        ulong[][] blocks = [Block(0x100, 100_000, 1), Block(0x200, 100_000, 1), .. Enumerable.Range(3, 16).Select(i => Block((ulong)i * 0x100, 5, native: 2))];

        Assert.Equal([80, 200_000], Of(blocks).Findings().Select(finding => finding.PerCall!.Bytes));
    }

    [Fact]
    public void Observations_MoreGroupsThanAskedFor_AreCounted()
    {
        ulong[][] blocks = [Block(0x100, 10, 1), Block(0x200, 10, 1), Block(0x300, 5, 2), Block(0x400, 5, 2), Block(0x500, 5, 2)];
        ExtensionLeftovers left = Of(blocks, most: 1);

        Assert.Equal(20, Assert.Single(left.Findings()).PerCall!.Bytes);
        Assert.Equal("1 more group of extensions holds 3 blocks, 15 bytes: -v shows all.", Assert.Single(left.Observations()).Message);
    }

    private static ulong[] Block(ulong address, ulong size, ulong native, ulong python = 1) =>
        [address, size, native | (python << 32), 0, (ulong)AllocationDomain.Malloc, 0];

    private static ulong[] Descriptor(ulong address)
    {
        ulong[] block = Block(address, 72, native: 1);
        block[3] = 1ul << 32; // type 1
        return block;
    }

    private static ExtensionLeftovers Of(ulong[][] blocks, int most = 10, ulong[]? handles = null)
    {
        byte[] bytes = new SnapshotBytes()
            .With(SnapshotSection.Strings, 0, Words(Names))
            .With(SnapshotSection.Modules, 6, [.. Module(0x1000, "/x/shelf"), .. Module(0x9000, "/x/libpython")])
            .With(SnapshotSection.NativeNodes, 2, NativeNodes)
            .With(SnapshotSection.PythonNodes, 2, PythonNodes)
            .With(SnapshotSection.Codes, 5, [0, 0, 0, 0, 0, .. Code("/x/app.py"), .. Code("<frozen")])
            .With(SnapshotSection.Blocks, 6, [.. blocks.SelectMany(block => block)])
            .With(SnapshotSection.Types, 3, 0, 0, 0, 0x77, NameAt("getset"), 0)
            .With(SnapshotSection.Handles, 4, handles ?? [])
            .Build();
        Snapshot snapshot = SnapshotReader.Read(bytes);
        var classifier = new FrameClassifier([], []);
        LiveGroup[] groups = [.. LiveHeap.Of(snapshot, classifier).Where(group => group.Owner == HeapOwner.Extension)];
        var left = new ExtensionLeftovers(
            "process 1", "at its end", most, new FindingStacks(snapshot, classifier, "/x"), FirstUses.Of(snapshot, classifier, groups));
        foreach (LiveGroup group in groups)
        {
            left.Add(group);
        }

        return left;
    }

    private static ulong[] Module(ulong start, string path) => [start, start + 0x1000, 0, NameAt(path), 0xffff_fffful << 32, 0];

    private static ulong[] Code(string file) => [NameAt(file) | (NameAt("work") << 32), 1 | (3ul << 32), 0, 0, 0];

    private static ulong NameAt(string start) => (ulong)Names.IndexOf(start, StringComparison.Ordinal);

    private static ulong[] Words(string text)
    {
        byte[] bytes = new byte[(Encoding.UTF8.GetByteCount(text) + 7) / 8 * 8];
        Encoding.UTF8.GetBytes(text, bytes);
        return [.. Enumerable.Range(0, bytes.Length / 8).Select(word => BitConverter.ToUInt64(bytes, word * 8))];
    }
}
