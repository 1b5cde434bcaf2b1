using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>
/// Reads the textual LLVM IR that clang writes at <c>-O0 -g</c>. It needs no LLVM library and never throws for what the text says: a
/// function it cannot follow is listed in <see cref="IrModule.Unread"/>, anything else in <see cref="IrModule.Problems"/>.
/// </summary>
public static class IrReader
{
    public static IrModule Read(ReadOnlyMemory<byte> text, IrReadOptions options)
    {
        if (text.Length > options.Limits.TextBytes)
        {
            return Empty($"the compiler's text has {text.Length >> 20} MiB, more than {options.Limits.TextBytes >> 20}");
        }

        ModuleIndex index = ModuleIndex.Read(text, options.Limits);
        var module = new ModuleContext(index, options);
        string sourceFile = module.Sources.FileOf(index.Metadata[index.CompileUnit].Reference("file"u8)) ?? index.SourceFileName;
        ImmutableArray<IrGlobal> globals = ReadGlobals(module);
        (ImmutableArray<IrFunction> functions, ImmutableArray<UnreadFunction> unread) = ReadFunctions(module, sourceFile, options);
        return new IrModule
        {
            SourceFile = sourceFile,
            Functions = functions,
            Globals = globals,
            Structs = module.Layouts.Closure(module.SeenTypes, options.Limits.Structs),
            Unread = unread,
            Problems = [.. index.Problems],
        };
    }

    private static IrModule Empty(string problem) => new()
    {
        SourceFile = "",
        Functions = [],
        Globals = [],
        Structs = ImmutableDictionary<string, StructLayout>.Empty,
        Unread = [],
        Problems = [problem],
    };

    private static ImmutableArray<IrGlobal> ReadGlobals(ModuleContext module)
    {
        ImmutableArray<IrGlobal>.Builder globals = ImmutableArray.CreateBuilder<IrGlobal>();
        foreach (Range line in module.Index.Globals)
        {
            try
            {
                if (GlobalReader.Read(module, module.Index[line]) is { } global)
                {
                    globals.Add(global);
                }
            }
            catch (LlvmFormatException error)
            {
                module.Index.AddProblem($"a global variable could not be read: {error.Message}");
            }
        }

        return globals.ToImmutable();
    }

    private static (ImmutableArray<IrFunction> Functions, ImmutableArray<UnreadFunction> Unread) ReadFunctions(ModuleContext module, string sourceFile, IrReadOptions options)
    {
        var functions = new List<IrFunction>();
        ImmutableArray<UnreadFunction>.Builder unread = ImmutableArray.CreateBuilder<UnreadFunction>();
        foreach ((Range headerLine, Range body) in module.Index.Definitions)
        {
            ReadOnlySpan<byte> header = module.Index[headerLine];
            if (!IsWanted(module, FunctionHeader.SubprogramOf(header), sourceFile, options))
            {
                continue;
            }

            try
            {
                functions.Add(FunctionReader.Read(module, FunctionHeader.Read(header, module.Index.Types), module.Index[body]));
            }
            catch (LlvmFormatException error)
            {
                unread.Add(Unread(module, header, error.Message));
            }
        }

        return ([.. functions.OrderBy(static function => function.Position.File, StringComparer.Ordinal).ThenBy(static function => function.Position.Line)], unread.ToImmutable());
    }

    /// <summary>A function without debug data in a module that has them is the compiler's or a vendor's (<c>nodebug</c>).</summary>
    private static bool IsWanted(ModuleContext module, MetadataId subprogram, string sourceFile, IrReadOptions options)
    {
        if (subprogram.IsNone)
        {
            return module.Index.CompileUnit.IsNone && options.IsProjectFile(sourceFile);
        }

        string? file = module.Sources.FileOf(module.Index.Metadata[subprogram].Reference("file"u8));
        return file is null || options.IsProjectFile(file);
    }

    private static UnreadFunction Unread(ModuleContext module, ReadOnlySpan<byte> header, string reason)
    {
        MetadataNode subprogram = module.Index.Metadata[FunctionHeader.SubprogramOf(header)];
        string name = subprogram.Text("name"u8);
        if (name.Length == 0)
        {
            int at = header.IndexOf((byte)'@');
            name = at < 0 ? "?" : Escapes.ReadName(new LlvmLexer(header[(at + 1)..]).PeekWord());
        }

        return new UnreadFunction(name, module.Sources.DeclarationOf(subprogram), reason);
    }
}
