using System.Collections.Immutable;
using System.Text;
using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Decref.Core.Triage;
using Decref.Lint.Capture;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;
using Decref.Lint.Ir.Text;
using Decref.Trace.Agent;
using Decref.Trace.Symbols.Elf;
using Decref.Trace.Symbols.Python;

namespace Decref.Fuzz;

/// <summary>Every parser of outside bytes.</summary>
internal static class FuzzTargets
{
    public static readonly ImmutableArray<FuzzTarget> All =
    [
        new("elf", ["/usr/bin/true", "/usr/lib/x86_64-linux-gnu/libc.so.6"], ReadElf),
        new("python-lines", [], ReadPythonLines),
        new("contracts", ["contracts/python", "contracts/libc"], ReadContracts),
        new("ir", ["tests/Decref.Lint.Tests/Ir/Fixtures/shapes.clang-14.ll", "tests/Decref.Lint.Tests/Ir/Fixtures/shapes.clang-19.ll", "tests/Decref.Lint.Tests/Ir/Fixtures/owner.clang-19.ll"], ReadIr),
        new("compile-commands", ["fuzz/seeds/compile-commands"], ReadCompileCommands),
        new("compiler-notes", [], static input => _ = CompilerNotes.Parse(input).Count()),
        new("snapshot", ["fuzz/seeds/snapshot"], ReadSnapshot),
        new("c-source", ["examples/shelf", "src/agent"], ReadCSource),
        new("baseline", ["fuzz/seeds/baseline"], ReadBaseline),
        new("diff", ["fuzz/seeds/diff"], ReadDiff),
    ];

    private static void ReadElf(byte[] input)
    {
        using ElfFile? file = ElfFile.TryRead(new MemoryStream(input));
        if (file is not null)
        {
            var symbols = ElfSymbols.Read(file);
            _ = symbols.At((ulong)input.Length);
            _ = symbols.StartOf("main");
            _ = symbols.All.Sum(symbol => symbols.NamesAt(symbol.Start).Count());
        }
    }

    private static void ReadPythonLines(byte[] input)
    {
        foreach (LineTableKind kind in Enum.GetValues<LineTableKind>())
        {
            _ = PythonLines.LineAt(kind, input, int.MaxValue, input.Length / 2);
        }
    }

    /// <summary>The bytes as a project's own contract file; its functions are then looked up and explained.</summary>
    private static void ReadContracts(byte[] input)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, input);
            ContractTable table = UserContracts.Load(Path.GetTempPath(), [file]);
            foreach (Contract contract in table.Names.SelectMany(name => table.FindAll(name)).Where(contract => contract.Location.File == file))
            {
                _ = ContractProse.Describe(contract, table);
                _ = ContractExample.Of(contract);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void ReadCSource(byte[] input)
    {
        SourceText source = SourceText.FromBytes("a.c", input);
        SourceStructure structure = SourceStructure.Of(source);
        for (int offset = 0; offset < input.Length; offset += 97)
        {
            (int line, int column) = source.PositionOf(offset);
            StatementSpan? statement = structure.StatementAt(offset);
            if (source.OffsetOf(line, column) != offset || statement?.Contains(offset) == false)
            {
                throw new InvalidOperationException($"offset {offset} is line {line}, column {column}, in {statement}");
            }
        }

        _ = SuppressionComments.Of(source);
    }

    private static void ReadBaseline(byte[] input) => Baseline.Read(new StringReader(Encoding.UTF8.GetString(input)), out _);

    private static void ReadDiff(byte[] input) => new ChangedLines("/repository").AddDiff(new StringReader(Encoding.UTF8.GetString(input)), "/repository");

    private static void ReadIr(byte[] input)
    {
        IrModule module = IrReader.Read(input, IrReadOptions.Everything);
        foreach (IrFunction function in module.Functions)
        {
            foreach (IrInstruction instruction in function.Blocks.SelectMany(static block => block.Instructions))
            {
                _ = function[instruction.Result];
            }
        }
    }

    private static void ReadCompileCommands(byte[] input)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, input);
            _ = CompileCommandsFile.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void ReadSnapshot(byte[] input)
    {
        try
        {
            Snapshot snapshot = SnapshotReader.Read(input);
            foreach (CodeRecord code in snapshot.Codes)
            {
                _ = snapshot.Text(code.Qualname);
                _ = snapshot.LineTable(code).Length;
            }

            foreach (BlockRecord block in snapshot.Blocks)
            {
                for (uint id = block.Native; id != 0; id = snapshot.NativeNodes[(int)id].Parent)
                {
                }

                for (uint id = block.Python; id != 0; id = snapshot.PythonNodes[(int)id].Parent)
                {
                    _ = snapshot.Codes[(int)snapshot.PythonNodes[(int)id].Code];
                }
            }
        }
        catch (InvalidSnapshotException)
        {
            // What the reader says of bytes that are no snapshot.
        }
    }
}
