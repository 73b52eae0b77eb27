using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>The sample numbers of CLDR: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html.</summary>
public class PluralRuleTests
{
    private static readonly int[] Samples = [0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 15, 19, 20, 21, 22, 24, 25, 100, 101, 102, 112, 1000, 1002, 100_000, 1_000_000, 2_000_000, 1_000_001];

    [Fact]
    public void None_EveryNumber_IsOther() => Expect(PluralRule.None);

    [Fact]
    public void OneOrOther_One_IsSingular() => Expect(PluralRule.OneOrOther, one: [1]);

    [Fact]
    public void OneManyOrOther_Millions_AreMany() => Expect(PluralRule.OneManyOrOther, one: [1], many: [1_000_000, 2_000_000]);

    [Fact]
    public void ZeroOrOneManyOrOther_Zero_IsSingularToo() => Expect(PluralRule.ZeroOrOneManyOrOther, one: [0, 1], many: [1_000_000, 2_000_000]);

    [Fact]
    public void OneFewOrMany_LastDigitTwoToFourButNotTwelveToFourteen_IsFew()
    {
        int[] few = [2, 3, 4, 22, 24, 102, 1002];

        Expect(PluralRule.OneFewOrMany, one: [1], few: few, many: [.. Samples.Except([1, .. few])]);
    }

    private static void Expect(Func<int, PluralForm> rule, int[]? one = null, int[]? few = null, int[]? many = null) =>
        Assert.Equal(
            Samples.Select(count => (count, one?.Contains(count) == true ? PluralForm.One
                : few?.Contains(count) == true ? PluralForm.Few
                : many?.Contains(count) == true ? PluralForm.Many
                : PluralForm.Other)),
            Samples.Select(count => (count, rule(count))));
}
