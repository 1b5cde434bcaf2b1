using Decref.Core.Findings;
using Xunit;

namespace Decref.Core.Tests.Findings;

public sealed class FingerprintTests
{
    [Fact]
    public void Of_SameParts_IsTheSameSixteenHexDigits()
    {
        Assert.Equal("0fbe1d6ea3c7aa9f".Length, Fingerprint.Of("REF001", "f").Length);
        Assert.Equal(Fingerprint.Of("REF001", "f"), Fingerprint.Of("REF001", "f"));
    }

    [Fact]
    public void Of_PartsSplitElsewhere_Differ()
    {
        Assert.NotEqual(Fingerprint.Of("ab", "c"), Fingerprint.Of("a", "bc"));
    }
}
