using Decref.Core.Sources.C;
using Xunit;

namespace Decref.Core.Tests.Sources.C;

public sealed class LexerTests
{
    [Theory]
    [InlineData("a+=b1;", "Identifier a|Punctuator +|Punctuator =|Identifier b1|Punctuator ;")]
    [InlineData("1'000 .5e+3f 0x1p-2 x.y", "Number 1'000|Number .5e+3f|Number 0x1p-2|Identifier x|Punctuator .|Identifier y")]
    [InlineData("\"a\\\"b\" 'c' L\"w\" u8\"x\" '\\''", "Text \"a\\\"b\"|Text 'c'|Text L\"w\"|Text u8\"x\"|Text '\\''")]
    [InlineData("R\"x(a)\" )x\" b", "Text R\"x(a)\" )x\"|Identifier b")]
    [InlineData("a /* b */ c // d\ne", "Identifier a|Comment /* b */|Identifier c|Comment // d|Identifier e")]
    [InlineData("// a \\\n b\nc", "Comment // a \\\n b|Identifier c")]
    [InlineData("#define A(x) \\\n  do {} // t\nb", "Directive #define A(x) \\\n  do {} |Comment // t|Identifier b")]
    [InlineData("#if A /* x\n y */ == 1\nb", "Directive #if A /* x\n y */ == 1|Identifier b")]
    [InlineData("/* c */ # include <a.h>\nb # c", "Comment /* c */|Directive # include <a.h>|Identifier b|Punctuator #|Identifier c")]
    [InlineData("#error don't\nb", "Directive #error don't|Identifier b")]
    [InlineData("a \\\r\nb", "Identifier a|Identifier b")]
    public void Tokens_Text_AreSplit(string text, string expected)
    {
        string actual = string.Join('|', Lexer.Tokens(text).Select(token => $"{token.Kind} {token.In(text)}"));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("\"abc")]
    [InlineData("'a\\")]
    [InlineData("/* abc")]
    [InlineData("R\"abc(def")]
    [InlineData("R\"")]
    [InlineData("#define A \\")]
    [InlineData("#\"\\")]
    [InlineData("\\")]
    public void Tokens_CutOffText_EndInsideIt(string text)
    {
        Assert.All(Lexer.Tokens(text), token => Assert.InRange(token.End, token.Start + 1, text.Length));
    }

    [Fact]
    public void Tokens_UnterminatedString_EndsWithItsLine()
    {
        Assert.Equal(["\"abc", "d"], Lexer.Tokens("\"abc\nd").Select(token => "\"abc\nd".Substring(token.Start, Math.Min(token.Length, 4))));
    }
}
