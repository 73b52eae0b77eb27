using ProjectOpsClose.LoadCheck.Mix;

namespace ProjectOpsClose.LoadCheck.Tests.Mix;

/// <summary>
/// One opportunity with two quotes: both were activated, one call closed them, then the opportunity was won. Each test bends
/// one thing of that.
/// </summary>
public sealed class InvariantsTests
{
    private static readonly Guid Opportunity = Guid.NewGuid();
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    private readonly History history = new()
    {
        Opportunities = { Opportunity },
        Quotes = { (First, Opportunity), (Second, Opportunity) },
        Activations = { new(First, Opportunity, 10, 20), new(Second, Opportunity, 30, 40) },
        BulkCloses = { new(Opportunity, 2, 50, 60) },
        Closings = { new(Opportunity, 1, 70, 80) },
    };

    private readonly FinalRows rows = new()
    {
        Opportunities = [(Opportunity, 1)],
        Quotes = [(First, 3), (Second, 3)],
        OpportunityCloses = [Opportunity],
        QuoteCloses = [First, Second],
    };

    [Fact]
    public void WhatHappenedInOrder_ViolatesNothing() => Assert.Empty(Invariants.Violations(history, rows));

    [Fact]
    public void ServerError_IsAViolation()
    {
        history.ServerErrors.Add("win was answered with 500: oops");

        AssertViolated(rows, "win was answered with 500");
    }

    [Fact]
    public void Quote_Lost_IsAViolation() =>
        AssertViolated(rows with { Quotes = [(First, 3)], QuoteCloses = [First] }, $"The quote {Second} was made and is lost.");

    [Fact]
    public void Quote_Doubled_IsAViolation() =>
        AssertViolated(rows with { Quotes = [(First, 3), (Second, 3), (Second, 3)] }, $"The quote {Second} is there 2 times.");

    [Fact]
    public void Quote_LeftByARefusedRequest_IsAViolation()
    {
        var stranger = Guid.NewGuid();

        AssertViolated(rows with { Quotes = [.. rows.Quotes, (stranger, 0)] }, $"The quote {stranger} is there although");
    }

    [Fact]
    public void Opportunity_Lost_IsAViolation() =>
        AssertViolated(rows with { Opportunities = [] }, $"The opportunity {Opportunity} was made and is lost.");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Opportunity_InAnotherStateThanAnswered_IsAViolation(int state) =>
        AssertViolated(rows with { Opportunities = [(Opportunity, state)] }, $"is in state {state}, not in 1");

    [Fact]
    public void Opportunity_ClosedTwice_IsAViolation()
    {
        history.Closings.Add(new Closing(Opportunity, 1, 75, 85));

        AssertViolated(rows with { OpportunityCloses = [Opportunity, Opportunity] }, "was closed 2 times");
    }

    [Fact]
    public void OpportunityClose_Missing_IsAViolation() =>
        AssertViolated(rows with { OpportunityCloses = [] }, "0 opportunityclose rows of 1");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void QuoteClose_NotOnePerClosedQuote_IsAViolation(int count) =>
        AssertViolated(rows with { QuoteCloses = [First, .. Enumerable.Repeat(Second, count)] }, $"The quote {Second} in state 3 has {count} quoteclose rows.");

    [Fact]
    public void Activation_UndoneSilently_IsAViolation() =>
        AssertViolated(rows with { Quotes = [(First, 3), (Second, 0)], QuoteCloses = [First] }, $"The quote {Second} is in state 0; activated: True.");

    [Fact]
    public void BulkClose_ThatCountsOtherwiseThanItDid_IsAViolation()
    {
        history.BulkCloses.Add(new BulkClose(Opportunity, 1, 61, 62));

        AssertViolated(rows, "has 2 closed quotes; the answers say 3");
    }

    [Fact]
    public void Closing_WhileAQuoteStayedActive_IsAViolation()
    {
        history.BulkCloses.Clear();
        history.BulkCloses.Add(new BulkClose(Opportunity, 1, 50, 60));

        AssertViolated(rows with { Quotes = [(First, 3), (Second, 1)], QuoteCloses = [First] }, $"was closed although its quote {Second} was active");
    }

    [Fact]
    public void Closing_BeforeAnyBulkCloseTookTheQuotesAway_IsAViolation()
    {
        history.BulkCloses.Clear();
        history.BulkCloses.Add(new BulkClose(Opportunity, 2, 90, 95));

        AssertViolated(rows, $"was closed although its quote {First} was active");
    }

    [Theory]
    [InlineData(65, 95)]
    [InlineData(75, 95)]
    public void Closing_WithABulkCloseUnderWay_IsNoViolation(long sent, long answered)
    {
        history.BulkCloses.Clear();
        history.BulkCloses.Add(new BulkClose(Opportunity, 2, sent, answered));

        Assert.Empty(Invariants.Violations(history, rows));
    }

    [Fact]
    public void Closing_WithAnActivationUnderWay_IsNoViolation()
    {
        history.Activations.Clear();
        history.Activations.Add(new Activation(First, Opportunity, 10, 20));
        history.Activations.Add(new Activation(Second, Opportunity, 65, 90));
        history.BulkCloses.Clear();
        history.BulkCloses.Add(new BulkClose(Opportunity, 1, 50, 60));

        Assert.Empty(Invariants.Violations(history, rows with { Quotes = [(First, 3), (Second, 1)], QuoteCloses = [First] }));
    }

    private void AssertViolated(FinalRows found, string sentence) =>
        Assert.Contains(Invariants.Violations(history, found), violation => violation.Contains(sentence, StringComparison.Ordinal));
}
