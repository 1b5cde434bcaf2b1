using Decref.Lint.Capture;
using Xunit;

namespace Decref.Lint.Tests.Capture;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("cc -c  a.c", "cc|-c|a.c")]
    [InlineData("'-DV=\"1 2\"' \"-DW=\\\"x\\\"\" a\\ b", "-DV=\"1 2\"|-DW=\"x\"|a b")]
    [InlineData("a'b'\"c\" ''", "abc|")]
    [InlineData("'\\n' \"\\n\" $HOME `id`", "\\n|\\n|$HOME|`id`")]
    [InlineData("'never closed", "never closed")]
    [InlineData("   ", "")]
    public void Split_ReadsAsAShellDoes(string line, string words) => Assert.Equal(words, string.Join('|', ShellWords.Split(line)));
}
