using Decref.Core.Sources;
using Decref.Core.Triage;
using Xunit;

namespace Decref.Core.Tests.Triage;

public sealed class SuppressionCommentsTests
{
    [Fact]
    public void Of_Comments_CoverTheirOwnOrTheNextLineOfCode()
    {
        SuppressionComments comments = SuppressionComments.Of(SourceText.FromString("a.c", """
            a(); // decref: ignore[RUN001] kept for the process
            /* decref: ignore[RUN001, RUN002] a pool */
            // more words

            b();
            /* decref: returns new; fails NULL raises */
            // "decref: ignore[RUN003]" in the middle is no suppression
            c("// decref: ignore[RUN003] nor is a string");
            """));
        Assert.Empty(comments.Problems);
        Assert.True(comments.Covers("RUN001", 1));
        Assert.True(comments.Covers("RUN001", 5));
        Assert.True(comments.Covers("RUN002", 5));
        Assert.False(comments.Covers("RUN002", 1));
        Assert.False(comments.Covers("RUN003", 7));
        Assert.Equal(2, comments.Suppressions.Length);
    }

    [Theory]
    [InlineData("// decref: ignore[RUN001]", "this suppression gives no reason, so it suppresses nothing")]
    [InlineData("/* decref: ignore[RUN001] */", "this suppression gives no reason, so it suppresses nothing")]
    [InlineData("// decref: ignore[RUN999] why", "there is no rule RUN999, so this suppression suppresses nothing")]
    [InlineData("// decref: ignore[] why", "this suppression cannot be read, so it suppresses nothing")]
    [InlineData("// decref: ignore RUN001 why", "this suppression cannot be read, so it suppresses nothing")]
    [InlineData("// decref: igmore[RUN001] why", "this suppression cannot be read, so it suppresses nothing")]
    public void Of_CommentThatCannotBeUsed_IsAProblemAndSuppressesNothing(string comment, string reason)
    {
        SuppressionComments comments = SuppressionComments.Of(SourceText.FromString("a.c", $"\na(); {comment}\n"));
        Assert.Empty(comments.Suppressions);
        Assert.Equal(("a.c:2", reason), (Assert.Single(comments.Problems).Subject, comments.Problems[0].Reason));
    }
}
