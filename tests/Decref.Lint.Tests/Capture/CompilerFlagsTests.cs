using Decref.Lint.Capture;
using Xunit;

namespace Decref.Lint.Tests.Capture;

public sealed class CompilerFlagsTests
{
    [Theory]
    [InlineData("-O3 -Wall -g -fPIC -flto=auto -fabi-version=2 -specs=/x -c a.c -o a.o", "a.c", "")]
    [InlineData("-I inc -Ialso -DX=1 -D Y -UZ -isystem sys -iquote q -idirafter d -include pre.h", "", "-I inc -Ialso -DX=1 -D Y -UZ -isystem sys -iquote q -idirafter d -include pre.h")]
    [InlineData("-std=c99 -x c++ -m32 -pthread -funsigned-char -fno-exceptions", "", "-std=c99 -x c++ -m32 -pthread -funsigned-char -fno-exceptions")]
    [InlineData("-MD -MF deps.c -MT out.c -o main.c real.cpp other.cc", "real.cpp other.cc", "")]
    [InlineData("-Xclang -load -Xclang plugin.c --param max=3 @flags.c -L lib.c x.o y.S", "", "")]
    [InlineData("-I", "", "-I")]
    public void Split_KeepsWhatChangesTheMeaning(string arguments, string sources, string flags)
    {
        (var foundSources, var foundFlags) = CompilerFlags.Split(arguments.Split(' '));

        Assert.Equal(sources, string.Join(' ', foundSources));
        Assert.Equal(flags, string.Join(' ', foundFlags));
    }
}
