using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>Sizes and offsets of types, by the rules of the C ABIs that CPython runs on.</summary>
/// <param name="pointerBytes">8, or 4 on a 32-bit target.</param>
internal sealed class DataLayout(int pointerBytes)
{
    private const int MaximumDepth = 64;
    private readonly Dictionary<LlvmType, StructMeasure> _structs = [];

    private readonly record struct Measure(long Size, long Alignment);

    private sealed record StructMeasure(Measure Whole, ImmutableArray<long> Offsets);

    /// <summary>Reads <c>target datalayout = "e-m:e-p:32:32-..."</c>.</summary>
    public static DataLayout Read(ReadOnlySpan<byte> line) => new(line.IndexOf("-p:32:32"u8) >= 0 ? 4 : 8);

    public long SizeOf(LlvmType type) => MeasureType(type, 0).Size;

    /// <summary>Offset of the n-th field of a struct.</summary>
    public long OffsetOf(LlvmType structType, long field)
    {
        ImmutableArray<long> offsets = MeasureStruct(structType, 0).Offsets;
        return field >= 0 && field < offsets.Length
            ? offsets[(int)field]
            : throw new LlvmFormatException($"no field {field} in %{structType.Name}");
    }

    private Measure MeasureType(LlvmType type, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new LlvmFormatException("a type contains itself");
        }

        return type.Kind switch
        {
            LlvmTypeKind.Integer => Scalar((type.Bits + 7) / 8),
            LlvmTypeKind.Floating => Scalar(type.Bits == 80 ? 16 : type.Bits / 8),
            LlvmTypeKind.Pointer => Scalar(pointerBytes),
            LlvmTypeKind.Array => Repeated(type, depth),
            LlvmTypeKind.Vector => Scalar(Repeated(type, depth).Size),
            LlvmTypeKind.Struct => MeasureStruct(type, depth).Whole,
            _ => new Measure(0, 1),
        };
    }

    /// <summary>Scalars lie at multiples of their size rounded up to a power of two, at most 16.</summary>
    private static Measure Scalar(long bytes)
    {
        long alignment = 1;
        while (alignment < bytes && alignment < 16)
        {
            alignment *= 2;
        }

        return new Measure(RoundUp(bytes, alignment), alignment);
    }

    private Measure Repeated(LlvmType type, int depth)
    {
        Measure element = MeasureType(type.Element!, depth + 1);
        return element with { Size = unchecked(element.Size * type.Count) };
    }

    private StructMeasure MeasureStruct(LlvmType type, int depth)
    {
        if (_structs.TryGetValue(type, out StructMeasure? known))
        {
            return known;
        }

        long end = 0;
        long widest = 1;
        ImmutableArray<long>.Builder offsets = ImmutableArray.CreateBuilder<long>(type.Fields.Length);
        foreach (LlvmType field in type.Fields)
        {
            Measure measure = MeasureType(field, depth + 1);
            long alignment = type.IsPacked ? 1 : measure.Alignment;
            widest = Math.Max(widest, alignment);
            offsets.Add(RoundUp(end, alignment));
            end = unchecked(offsets[^1] + measure.Size);
        }

        var measured = new StructMeasure(new Measure(RoundUp(end, widest), widest), offsets.MoveToImmutable());
        _structs[type] = measured;
        return measured;
    }

    private static long RoundUp(long value, long alignment) => unchecked((value + alignment - 1) / alignment * alignment);
}
