using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Decref.Trace.Agent;
using Xunit;

namespace Decref.Trace.Tests.Agent;

/// <summary>The headers of the agent are the definition; the C# side must agree in every constant, offset and size.</summary>
public sealed class SnapshotLayoutTests
{
    private static readonly CHeader Snapshot = new("snapshot.h");

    public static TheoryData<string, string, Type> Structs => new()
    {
        { "snapshot.h", "decref_snapshot_header", typeof(SnapshotHeader) },
        { "snapshot.h", "decref_section_entry", typeof(SectionEntry) },
        { "snapshot.h", "decref_module", typeof(ModuleRecord) },
        { "snapshot.h", "decref_native_node", typeof(NativeNode) },
        { "snapshot.h", "decref_python_node", typeof(PythonNode) },
        { "snapshot.h", "decref_code", typeof(CodeRecord) },
        { "snapshot.h", "decref_type", typeof(TypeRecord) },
        { "snapshot.h", "decref_block", typeof(BlockRecord) },
        { "snapshot.h", "decref_handle", typeof(HandleRecord) },
        { "snapshot.h", "decref_check", typeof(CheckRecord) },
        { "snapshot.h", "decref_tick", typeof(TickRecord) },
        { "control.h", "decref_change", typeof(ChangeRecord) },
        { "control.h", "decref_iteration", typeof(IterationRecord) },
    };

    public static TheoryData<string, string, Type> Enums => new()
    {
        { "decref_snapshot_cause", "DECREF_CAUSE_", typeof(SnapshotCause) },
        { "decref_section", "DECREF_SECTION_", typeof(SnapshotSection) },
        { "decref_domain", "DECREF_DOMAIN_", typeof(AllocationDomain) },
        { "decref_handle_kind", "DECREF_HANDLE_", typeof(HandleKind) },
        { "decref_block_flags", "DECREF_BLOCK_", typeof(BlockFlags) },
        { "decref_check_id", "DECREF_CHECK_", typeof(CheckId) },
        { "decref_freelist_tracking", "DECREF_FREELIST_", typeof(FreelistTracking) },
        { "decref_degraded", "DECREF_DEGRADED_", typeof(Degraded) },
    };

    [Theory]
    [MemberData(nameof(Structs))]
    public void Struct_EveryField_HasTheOffsetAndSizeOfTheHeader(string header, string name, Type type)
    {
        List<(string Name, int Offset, int Size)> expected = new CHeader(header).Struct(name);
        FieldInfo[] fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        List<(string Name, int Offset, int Size)> actual =
            [.. fields.Select(field => (SnakeCase(field.Name), (int)Marshal.OffsetOf(type, field.Name), SizeOf(field.FieldType))).OrderBy(f => f.Item2)];

        Assert.Equal(expected, actual);
        Assert.Equal(expected.Sum(field => field.Size), SizeOf(type));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_EveryMember_HasTheValueOfTheHeader(string name, string prefix, Type type)
    {
        var expected = Snapshot.Enum(name).ToDictionary(member => member.Key[prefix.Length..].ToLowerInvariant(), member => member.Value);
        var actual = Enum.GetValues(type).Cast<object>()
            .ToDictionary(value => SnakeCase(value.ToString()!), value => Convert.ToUInt64(value, null));
        actual = actual.Where(member => member.Value != 0 || expected.ContainsKey(member.Key)).ToDictionary();

        Assert.Equal(expected.OrderBy(m => m.Key), actual.OrderBy(m => m.Key));
    }

    [Fact]
    public void Constants_AreThoseOfTheHeader()
    {
        Assert.Equal(SnapshotLayout.Magic, Snapshot.Define("DECREF_SNAPSHOT_MAGIC"));
        Assert.Equal((ulong)SnapshotLayout.Version, Snapshot.Define("DECREF_SNAPSHOT_VERSION"));
        Assert.Equal((ulong)SnapshotLayout.PythonStartsLoop, Snapshot.Define("DECREF_PYTHON_STARTS_LOOP"));
    }

    private static int SizeOf(Type type)
    {
        MethodInfo sizeOf = typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type);
        return (int)sizeOf.Invoke(null, null)!;
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
