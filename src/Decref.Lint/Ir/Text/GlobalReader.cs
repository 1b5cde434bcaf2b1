namespace Decref.Lint.Ir.Text;

/// <summary>Reads one variable with static storage; string literals are no variables.</summary>
internal static class GlobalReader
{
    public static IrGlobal? Read(ModuleContext module, ReadOnlySpan<byte> text)
    {
        var lexer = new LlvmLexer(text);
        lexer.Expect('@');
        string name = Escapes.ReadName(lexer.Name());
        lexer.Expect('=');
        GlobalLine line = GlobalLine.Read(ref lexer);
        LlvmType type = module.Index.Types.Read(ref lexer);
        IrValue? initialiser = line.IsExternal ? null : module.Constants.Read(ref lexer, type);
        if (line.IsPrivate && initialiser is IrValue.Text)
        {
            return null;
        }

        MetadataTable metadata = module.Index.Metadata;
        MetadataNode variable = metadata[metadata[DebugLocation.Of(text)].Reference("var"u8)];
        MetadataId declared = variable.Reference("type"u8);
        return new IrGlobal(
            name,
            variable.Text("name"u8) is { Length: > 0 } sourceName ? sourceName : name,
            declared.IsNone ? module.NameOf(type) : module.NameOf(declared),
            line.IsConstant,
            line.IsInternal,
            initialiser,
            module.Sources.DeclarationOf(variable));
    }
}
