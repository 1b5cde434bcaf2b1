namespace Decref.Lint.Ir.Text;

/// <summary>Everything the module says outside of function bodies, for those who read the bodies.</summary>
internal sealed class ModuleContext
{
    private readonly Dictionary<string, MetadataId> _globalTypes = [];

    public ModuleContext(ModuleIndex index, IrReadOptions options)
    {
        Index = index;
        Limits = options.Limits;
        Sources = new DebugSources(index.Metadata);
        Constants = new ConstantReader(index, new FunctionNames(index, Sources, options.IsProjectFile), options.Limits);
        IsCPlusPlus = index.Metadata[index.CompileUnit].Word("language"u8).IndexOf("C_plus_plus"u8) >= 0;
        Structs = new DebugStructs(index.Metadata, Sources, IsCPlusPlus);
        DebugTypes = new DebugTypes(index.Metadata, Structs, IsCPlusPlus);
        Layouts = new DebugLayouts(index.Metadata, Sources, Structs, DebugTypes);
    }

    public ModuleIndex Index { get; }

    public IrLimits Limits { get; }

    public ConstantReader Constants { get; }

    public DebugSources Sources { get; }

    public DebugStructs Structs { get; }

    public DebugTypes DebugTypes { get; }

    public DebugLayouts Layouts { get; }

    public bool IsCPlusPlus { get; }

    /// <summary>Types whose structs belong into the module.</summary>
    public HashSet<MetadataId> SeenTypes { get; } = [];

    public TypeName NameOf(MetadataId type)
    {
        SeenTypes.Add(type);
        return DebugTypes.NameOf(type);
    }

    public string StructNameOf(MetadataId composite)
    {
        SeenTypes.Add(composite);
        return Structs.NameOf(composite);
    }

    /// <summary>Declared type of a global variable, or of its field at the offset; none when debug data do not say.</summary>
    public MetadataId TypeOf(IrValue.GlobalAddress global)
    {
        if (!_globalTypes.TryGetValue(global.Name, out MetadataId type))
        {
            Symbol? symbol = Index.Find(System.Text.Encoding.Latin1.GetBytes(global.Name));
            MetadataId expression = symbol is null ? MetadataId.None : DebugLocation.Of(Index[symbol.Line]);
            type = Index.Metadata[Index.Metadata[expression].Reference("var"u8)].Reference("type"u8);
            _globalTypes.Add(global.Name, type);
        }

        MetadataId composite = DebugTypes.Strip(type);
        bool isField = global.Offset != 0 && Layouts.IsComposite(composite);
        return isField ? Layouts.FieldAt(composite, global.Offset)?.Type ?? MetadataId.None : global.Offset == 0 ? type : MetadataId.None;
    }

    /// <summary>What little the text's own type tells where debug data is silent.</summary>
    public TypeName NameOf(LlvmType type) => type.Kind switch
    {
        LlvmTypeKind.Void => new TypeName("void", null, 0, 0),
        LlvmTypeKind.Pointer => TypeName.Unknown with { PointerDepth = 1, Size = (int)Index.Layout.SizeOf(type) },
        _ => TypeName.Unknown with { Size = (int)Math.Min(Index.Layout.SizeOf(type), int.MaxValue) },
    };
}
