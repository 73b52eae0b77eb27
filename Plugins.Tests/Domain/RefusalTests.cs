using CsCheck;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Domain;

public class RefusalTests
{
    [Theory]
    [InlineData(2, 2, 0, HiddenQuotes.None)]
    [InlineData(7, 5, 2, HiddenQuotes.None)]
    [InlineData(7, 4, 3, HiddenQuotes.Some)]
    [InlineData(1, 0, 1, HiddenQuotes.All)]
    [InlineData(1, 2, 0, HiddenQuotes.None)]
    public void More_FewerNamedThanBlocking_TellsWhetherTheRestIsHidden(int blocking, int named, int more, object hidden)
    {
        var refusal = Refuse(blocking, named);

        Assert.Equal(more, refusal.More);
        Assert.Equal((HiddenQuotes)hidden, refusal.Hidden);
    }

    [Fact]
    public void More_QuoteTurnedUpAfterTheCount_IsNeverNegative() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[0, Refusal.MaxNamed]).Sample((blocking, named) =>
        {
            var refusal = Refuse(blocking, named);

            Assert.Equal(Math.Max(0, blocking - named), refusal.More);
        });

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(2, 0, false)]
    public void IsAboutOne_DraftsThatDoNotBlock_CountToo(int active, int draft, bool expected) =>
        Assert.Equal(expected, Refuse(active, 1, draft).IsAboutOne);

    private static Refusal Refuse(int blocking, int named, int draft = 0) => new(
        CloseOutcome.Won,
        CloseRule.Decide(new OpenQuoteCounts(blocking, draft), BlockingQuotes.Active),
        [.. Enumerable.Range(1, named).Select(n => new ReadableQuote($"QUO-{n}", "Name"))]);
}
