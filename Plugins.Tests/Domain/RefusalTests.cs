using CsCheck;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Domain;

public class RefusalTests
{
    [Theory]
    [InlineData(2, 2, 0, false)]
    [InlineData(7, 5, 2, false)]
    [InlineData(7, 4, 3, true)]
    [InlineData(1, 0, 1, true)]
    public void More_FewerNamedThanBlocking_TellsWhetherTheRestIsHidden(int blocking, int named, int more, bool hidden)
    {
        var refusal = Refuse(blocking, named);

        Assert.Equal(more, refusal.More);
        Assert.Equal(hidden, refusal.MoreAreHidden);
    }

    [Fact]
    public void More_QuoteTurnedUpAfterTheCount_IsNeverNegative() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[0, Refusal.MostNamed]).Sample((blocking, named) =>
        {
            var refusal = Refuse(blocking, named);

            Assert.Equal(Math.Max(0, blocking - named), refusal.More);
        });

    private static Refusal Refuse(int blocking, int named) => new(
        CloseOutcome.Won,
        CloseRule.Decide(new OpenQuoteCounts(blocking, 0), BlockingQuotes.Active),
        [.. Enumerable.Range(1, named).Select(n => new ReadableQuote($"QUO-{n}", "Name"))]);
}
