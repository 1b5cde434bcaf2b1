using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>Reads one function body.</summary>
internal static class FunctionReader
{
    public static IrFunction Read(ModuleContext module, FunctionHeader header, ReadOnlySpan<byte> text)
    {
        var body = new BodyState(module, header);
        NoteLabelsAndVariables(body, text);
        ImmutableArray<IrParameter> parameters = DefineParameters(body);
        SourcePosition end = ReadInstructions(body, text);
        MetadataNode subprogram = module.Index.Metadata[header.Subprogram];
        SourcePosition position = module.Sources.DeclarationOf(subprogram);
        ImmutableArray<IrBlock> blocks = body.Complete();
        return new IrFunction
        {
            Name = header.Name,
            DisplayName = DisplayName(module, header),
            IsInternal = header.IsInternal,
            IsVariadic = header.IsVariadic,
            Position = position,
            End = end.IsKnown ? end : position,
            ReturnType = subprogram.Kind.IsEmpty ? module.NameOf(header.ReturnType) : module.NameOf(body.ReturnType),
            Parameters = parameters,
            Blocks = blocks,
            Values = body.Values.Complete(),
        };
    }

    public static string DisplayName(ModuleContext module, FunctionHeader header)
    {
        MetadataNode subprogram = module.Index.Metadata[header.Subprogram];
        string name = subprogram.Text("name"u8);
        return name.Length == 0 ? header.Name : module.Sources.QualifierOf(subprogram.Reference("scope"u8)) + name;
    }

    private static void NoteLabelsAndVariables(BodyState body, ReadOnlySpan<byte> text)
    {
        bool isFirst = true;
        for (var lines = new BodyLines(text); lines.MoveNext();)
        {
            if (lines.Kind == BodyLineKind.Label)
            {
                body.AddLabel(lines.Text);
            }
            else if (isFirst)
            {
                body.AddLabel("entry"u8);
            }

            isFirst = false;
            if (VariableDeclarations.IsDeclaration(lines.Text))
            {
                body.Variables.Add(lines.Text);
            }
        }
    }

    private static ImmutableArray<IrParameter> DefineParameters(BodyState body)
    {
        ImmutableArray<IrParameter>.Builder parameters = ImmutableArray.CreateBuilder<IrParameter>();
        foreach (FunctionHeader.Parameter parameter in body.Header.Parameters)
        {
            byte[] name = System.Text.Encoding.Latin1.GetBytes(parameter.Name);
            MetadataId declaration = body.Variables[[.. name, .. ".addr"u8]];
            MetadataNode variable = body.Module.Index.Metadata[declaration.IsNone ? body.Variables[name] : declaration];
            MetadataId type = variable.Reference("type"u8);
            ValueId value = body.Values.Define(name, new IrValue.Parameter(parameters.Count));
            body.Values.NotePointee(value, body.Module.DebugTypes.Pointee(type));
            parameters.Add(new IrParameter(
                value,
                variable.Text("name"u8) is { Length: > 0 } declared ? declared : parameter.Name,
                type.IsNone ? body.Module.NameOf(parameter.Type) : body.Module.NameOf(type)));
        }

        return parameters.ToImmutable();
    }

    /// <summary>The result is the last place of the function that its text names.</summary>
    private static SourcePosition ReadInstructions(BodyState body, ReadOnlySpan<byte> text)
    {
        SourcePosition last = SourcePosition.None;
        MetadataId lastLocation = MetadataId.None;
        SourcePosition position = SourcePosition.None;
        for (var lines = new BodyLines(text); lines.MoveNext();)
        {
            if (lines.Kind == BodyLineKind.Label || (body.IsBetweenBlocks && body.HasNoBlocks))
            {
                body.BeginBlock();
            }

            if (lines.Kind != BodyLineKind.Instruction || VariableDeclarations.IsDeclaration(lines.Text))
            {
                continue;
            }

            MetadataId location = DebugLocation.Of(lines.Text);
            if (location != lastLocation)
            {
                (lastLocation, position) = (location, body.Module.Sources.PositionOf(location));
                last = position.Line >= last.Line ? position : last;
            }

            InstructionTable.Read(body, new InstructionLine(lines.Text), position);
        }

        return last;
    }
}
