using System.Buffers.Binary;
using Decref.Trace.Symbols.Elf;
using Xunit;

namespace Decref.Trace.Tests.Symbols.Elf;

public sealed class ElfFileTests
{
    [Fact]
    public void Read_SharedObject_FindsFunctionsAndBuildId()
    {
        using CompiledModule module = CompiledModule.Build("calls.c");
        using ElfFile file = ElfFile.TryOpen(module.File)!;
        ElfSymbols symbols = ElfSymbols.Read(file);
        ulong call = module.ReturnAddress("outer_block", "make_block");
        Assert.Equal("outer_block", symbols.At(call)!.Value.Name);
        Assert.Equal(call, symbols.StartOf("outer_block") + symbols.At(call)!.Value.Offset);
        Assert.Contains(file.BuildId!, module.Run("readelf", "-n", module.File));
        Assert.Contains("outer_block", symbols.NamesAt(symbols.StartOf("outer_block")!.Value));
    }

    [Fact]
    public void At_BetweenFunctions_IsNull()
    {
        using CompiledModule module = CompiledModule.Build("calls.c");
        using ElfFile file = ElfFile.TryOpen(module.File)!;
        Assert.Null(ElfSymbols.Read(file).At(0xffff_ffff_ffff));
        Assert.Null(ElfSymbols.Read(file).At(0));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/etc/passwd")]
    [InlineData("/no/such/file")]
    [InlineData("/usr/lib")]
    [InlineData("[vdso]")]
    [InlineData("")]
    public void TryOpen_NoElfFile_IsNull(string path) => Assert.Null(ElfFile.TryOpen(path));

    [Fact]
    public void Read_SectionsThatClaimMoreThanTheFile_AreCutAtItsEnd()
    {
        byte[] image = ImageWithOneSection(type: 2, offset: 128, size: ulong.MaxValue - 64, link: 0);
        using ElfFile file = ElfFile.TryRead(new MemoryStream(image))!;
        Assert.Empty(ElfSymbols.Read(file).All);
        Assert.Equal(image.Length - 128, file.Read(file.Sections[0]).Length);
    }

    [Fact]
    public void Read_SectionBeyondTheFile_IsEmpty()
    {
        using ElfFile file = ElfFile.TryRead(new MemoryStream(ImageWithOneSection(type: 11, offset: ulong.MaxValue, size: 100, link: 9)))!;
        Assert.Empty(file.Read(file.Sections[0]));
        Assert.Empty(ElfSymbols.Read(file).All);
    }

    [Fact]
    public void Read_NoteThatClaimsMoreThanItsSection_GivesNoBuildId()
    {
        byte[] image = ImageWithOneSection(type: 7, offset: 128, size: 32, link: 0);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(128), 4);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(132), uint.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(136), 3);
        "GNU\0"u8.CopyTo(image.AsSpan(140));
        Assert.Null(ElfFile.TryRead(new MemoryStream(image))!.BuildId);
    }

    [Fact]
    public void Read_DamagedFile_NeverThrows()
    {
        using CompiledModule module = CompiledModule.Build("calls.c");
        byte[] whole = File.ReadAllBytes(module.File);
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++)
        {
            byte[] image = whole[..random.Next(64, whole.Length)];
            for (int flip = 0; flip < 20; flip++)
            {
                image[random.Next(flip < 5 ? 64 : image.Length)] = (byte)random.Next(256);
            }

            if (ElfFile.TryRead(new MemoryStream(image)) is { } file)
            {
                _ = ElfSymbols.Read(file).At((ulong)random.Next());
            }
        }
    }

    private static byte[] ImageWithOneSection(uint type, ulong offset, ulong size, uint link)
    {
        byte[] image = new byte[256];
        "\u007fELF\u0002\u0001"u8.CopyTo(image);
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(40), 64);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(58), ElfSection.EntrySize);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(60), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(64 + 4), type);
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(64 + 24), offset);
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(64 + 32), size);
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(64 + 40), link);
        return image;
    }
}
