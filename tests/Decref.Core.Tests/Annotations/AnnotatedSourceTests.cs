using Decref.Core.Findings;
using Decref.Testing.Annotations;
using Xunit;

namespace Decref.Core.Tests.Annotations;

public sealed class AnnotatedSourceTests
{
    [Fact]
    public void Parse_Annotations_GiveRuleLineMessageAndFunction()
    {
        AnnotatedSource source = AnnotatedSource.Parse("a.c", """
            int f(void)
            {
                a(); // path: 1 {{a is called}}
                return 0; // leak: RUN001 {{x is lost}}
            }
            int fn_g(void) { return 0; /* leak: RUN002 */ }
            int fp_h(void)
            {
                // leak@+1: RUN003 {{y}}
                return 0;
            }
            """);
        Assert.Empty(source.Problems);
        Assert.Equal(
            ["RUN001 4 x is lost f Found 1", "RUN002 6  fn_g KnownMiss 0", "RUN003 10 y fp_h KnownFalseAlarm 0"],
            source.Expected.Select(e => $"{e.Rule} {e.Line} {e.Message} {e.Function} {e.Expectation} {e.Path.Length}"));
        Assert.Equal(new ExpectedStep(1, 3, "a is called"), Assert.Single(source.Expected[0].Path));
    }

    [Theory]
    [InlineData("// leek: RUN001")]
    [InlineData("// leak RUN001")]
    [InlineData("// leaks: RUN001 {{a}}")]
    [InlineData("// Leak: RUN001")]
    [InlineData("// leak: RUN01")]
    [InlineData("// leak: RUN999 {{no such rule}}")]
    [InlineData("// leak: RUN001 {{a")]
    [InlineData("// leak: RUN001 because")]
    [InlineData("// leak: {{a}}")]
    [InlineData("// path: {{a}}")]
    [InlineData("// path: 1 {{a step without a leak}}")]
    [InlineData("// expect: RUN001")]
    public void Parse_MisspeltAnnotation_IsAProblem(string comment)
    {
        Assert.Single(AnnotatedSource.Parse("a.c", $"int f(void) {{ {comment}\n}}").Problems);
    }

    [Theory]
    [InlineData("// note: this is no leak")]
    [InlineData("// the leaking path")]
    [InlineData("// decref: ignore[RUN001] kept on purpose")]
    [InlineData("/* see RUN001 */")]
    public void Parse_OrdinaryComment_IsLeftAlone(string comment)
    {
        AnnotatedSource source = AnnotatedSource.Parse("a.c", comment);
        Assert.Empty(source.Problems);
        Assert.Empty(source.Expected);
    }

    [Fact]
    public void Compare_Findings_NamesEachDisagreement()
    {
        AnnotatedSource source = AnnotatedSource.Parse("a.c", """
            int f(void) { // leak: RUN001 {{right}}
              a();        // leak: RUN001 {{other words}}
              b();        // leak: RUN002
            }
            int fn_g(void) { // leak: RUN001
            }
            int fp_h(void) { // leak: RUN001
            }
            """);
        Assert.Equal(
            [
                "a.c:2: RUN001 says {{words}}, expected {{other words}}",
                "a.c:3: missing RUN002 ",
                "a.c:5: RUN001 is found now: rename fn_g (fn_ marks known misses)",
                "a.c:7: RUN001 is no longer reported: rename fp_h (fp_ marks known false alarms)",
                "a.c:8: unexpected RUN003 {{noise}}",
            ],
            source.Compare([Found("RUN001", 1, "right"), Found("RUN001", 2, "words"), Found("RUN001", 5, "x"), Found("RUN003", 8, "noise")]));
    }

    [Fact]
    public void Compare_PathWithAnotherStep_IsADisagreement()
    {
        AnnotatedSource source = AnnotatedSource.Parse("a.c", "int f(void) { // path: 1 {{a}}\n return 0; // leak: RUN001\n}");
        Finding found = Found("RUN001", 2, "x") with { Path = [new PathStep(new SourceLocation("a.c", 1), "b")] };
        Assert.Equal(["a.c:2: RUN001 has the path [1 b], expected [1 a]"], source.Compare([found]));
    }

    private static Finding Found(string rule, int line, string message) => new()
    {
        Rule = rule,
        Kind = LeakKind.LostReference,
        Tier = Tier.Confident,
        Message = message,
        Location = new SourceLocation("a.c", line),
        Fingerprint = "",
    };
}
