using CsCheck;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Domain;

public class CloseRuleTests
{
    private static readonly Gen<OpenQuoteCounts> AnyQuotes =
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 20_000], (active, draft) => new OpenQuoteCounts(active, draft));

    [Fact]
    public void Decide_ActiveBlocks_RefusesExactlyWhenAnActiveQuoteExists() =>
        AnyQuotes.Sample(open =>
        {
            var decision = CloseRule.Decide(open, BlockingQuotes.Active);

            Assert.Equal(open.Active > 0, decision.IsRefused);
            Assert.Equal(open.Active, decision.Blocking);
        });

    [Fact]
    public void Decide_ActiveAndDraftBlock_RefusesExactlyWhenAnOpenQuoteExists() =>
        AnyQuotes.Sample(open =>
        {
            var decision = CloseRule.Decide(open, BlockingQuotes.ActiveAndDraft);

            Assert.Equal(!open.None, decision.IsRefused);
            Assert.Equal(open.Active + open.Draft, decision.Blocking);
        });

    [Theory]
    [InlineData(0, 0, BlockingQuotes.Active, false)]
    [InlineData(0, 3, BlockingQuotes.Active, false)]
    [InlineData(1, 0, BlockingQuotes.Active, true)]
    [InlineData(0, 0, BlockingQuotes.ActiveAndDraft, false)]
    [InlineData(0, 1, BlockingQuotes.ActiveAndDraft, true)]
    public void Decide_EdgeCounts_AreAsTheRuleSays(int active, int draft, object policy, bool refused)
    {
        var decision = CloseRule.Decide(new OpenQuoteCounts(active, draft), (BlockingQuotes)policy);

        Assert.Equal(refused, decision.IsRefused);
    }
}
