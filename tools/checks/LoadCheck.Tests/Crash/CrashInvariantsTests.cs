using ProjectOpsClose.LoadCheck.Crash;

namespace ProjectOpsClose.LoadCheck.Tests.Crash;

/// <summary>Two calls of two quotes each: one was answered and closed them, the other was cut off. Each test bends one thing.</summary>
public sealed class CrashInvariantsTests
{
    private static readonly BulkCall Answered = Call();
    private static readonly BulkCall CutOff = Call() with { IsAnswered = false };

    private readonly CrashRows rows = new([.. Closed(Answered), .. CutOff.Quotes], [.. Answered.Quotes.Select(quote => quote.Id)]);

    [Fact]
    public void CutOffCall_DidNothing_ViolatesNothing() => Assert.Empty(CrashInvariants.Violations([Answered, CutOff], rows));

    [Fact]
    public void CutOffCall_DidEverything_ViolatesNothing()
    {
        var all = new CrashRows([.. Closed(Answered), .. Closed(CutOff)], [.. Answered.Quotes.Concat(CutOff.Quotes).Select(quote => quote.Id)]);

        Assert.Empty(CrashInvariants.Violations([Answered, CutOff], all));
    }

    [Fact]
    public void CutOffCall_DidHalf_IsAViolation() => AssertViolated(
        new CrashRows([.. Closed(Answered), Closed(CutOff)[0], CutOff.Quotes[1]], [.. rows.QuoteCloses, CutOff.Quotes[0].Id]),
        $"{CutOff.Opportunity} has 1 closed and 1 untouched quotes of 2");

    [Fact]
    public void CutOffCall_LeftADraftActivated_IsAViolation() => AssertViolated(
        rows with { Quotes = [.. Closed(Answered), CutOff.Quotes[0], CutOff.Quotes[1] with { Version = 9 }] },
        "0 closed and 1 untouched quotes of 2");

    [Fact]
    public void AnsweredCall_Undone_IsAViolation() => AssertViolated(
        new CrashRows([.. Answered.Quotes, .. CutOff.Quotes], []),
        $"{Answered.Opportunity} has 0 closed quotes of 2, although the call had succeeded");

    [Fact]
    public void CallThatWasNotSent_Done_IsAViolation()
    {
        var unsent = CutOff with { IsSent = false };
        var all = new CrashRows([.. Closed(Answered), .. Closed(CutOff)], [.. Answered.Quotes.Concat(CutOff.Quotes).Select(quote => quote.Id)]);

        Assert.Contains(CrashInvariants.Violations([Answered, unsent], all), violation => violation.Contains("no call was sent", StringComparison.Ordinal));
    }

    [Fact]
    public void Quote_Lost_IsAViolation() =>
        AssertViolated(rows with { Quotes = [.. rows.Quotes.Skip(1)] }, $"{Answered.Quotes[0].Id} is there 0 times");

    [Fact]
    public void Quote_Doubled_IsAViolation() =>
        AssertViolated(rows with { Quotes = [.. rows.Quotes, rows.Quotes[0]] }, $"{Answered.Quotes[0].Id} is there 2 times");

    [Fact]
    public void Quote_OfNobody_IsAViolation()
    {
        var stranger = new QuoteRow(Guid.NewGuid(), CutOff.Opportunity, 0, 1);

        AssertViolated(rows with { Quotes = [.. rows.Quotes, stranger] }, $"{stranger.Id} is there although nobody made it");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void QuoteClose_NotOneOfAClosedQuote_IsAViolation(int count) => AssertViolated(
        rows with { QuoteCloses = [Answered.Quotes[1].Id, .. Enumerable.Repeat(Answered.Quotes[0].Id, count)] },
        $"{Answered.Quotes[0].Id} in state 3 has {count} quoteclose rows");

    [Fact]
    public void QuoteClose_WithoutItsClosedQuote_IsAViolation() =>
        AssertViolated(rows with { QuoteCloses = [.. rows.QuoteCloses, CutOff.Quotes[0].Id] }, $"{CutOff.Quotes[0].Id} in state 1 has 1 quoteclose rows");

    [Fact]
    public void QuoteClose_OfNoQuote_IsAViolation()
    {
        var nothing = Guid.NewGuid();

        AssertViolated(rows with { QuoteCloses = [.. rows.QuoteCloses, nothing] }, $"{nothing}, which is no quote");
    }

    private static BulkCall Call()
    {
        var opportunity = Guid.NewGuid();
        return new BulkCall(opportunity, [new(Guid.NewGuid(), opportunity, 1, 1), new(Guid.NewGuid(), opportunity, 0, 2)]) { IsSent = true, IsAnswered = true };
    }

    private static IReadOnlyList<QuoteRow> Closed(BulkCall call) => [.. call.Quotes.Select(quote => quote with { State = 3, Version = 7 })];

    private static void AssertViolated(CrashRows found, string sentence) => Assert.Contains(
        CrashInvariants.Violations([Answered, CutOff], found), violation => violation.Contains(sentence, StringComparison.Ordinal));
}
