using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

public class WordingTests
{
    private const string Advice =
        " If the customer accepted one of the quotes, win that one first and wait until it shows as Won."
        + " Then choose \"Close quotes\" on the command bar to close the quotes still in the way as Lost or Canceled."
        + " If quotes are still in the way and the command isn't there, ask their owner or an administrator to win or close them."
        + CloseAgain;

    private const string CloseAgain = " Close the opportunity again when no active quote is left.";

    [Fact]
    public void Refused_OneQuote_SpeaksOfItInTheSingular() =>
        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 1 active quote: QUO-1 (Quote 1)."
            + " If the customer accepted the quote, win it; if not, choose \"Close quotes\" on the command bar to close it as Lost or Canceled."
            + " If the command isn't there, ask the owner or an administrator to win or close the quote." + CloseAgain,
            Say(Refuse(active: 1, draft: 0, named: 1)));

    [Fact]
    public void Refused_DraftsToo_CountsThemAndSpeaksOfSeveral() =>
        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 1 active quote: QUO-1 (Quote 1). It also has 1 draft quote; drafts don't stand in the way." + Advice,
            Say(Refuse(active: 1, draft: 1, named: 1)));

    [Fact]
    public void Refused_MoreThanFive_CountsTheRestWithoutSayingWhoseTheyAre() =>
        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 5001 active quotes: QUO-1 (Quote 1), QUO-2 (Quote 2), QUO-3 (Quote 3), QUO-4 (Quote 4), QUO-5 (Quote 5) and 4996 more." + Advice,
            Say(Refuse(active: 5001, draft: 0, named: 5)));

    [Fact]
    public void Refused_SomeHidden_SaysSoAndWhomToAsk() =>
        Assert.Equal(
            "The opportunity can't be closed as Lost because it still has 3 active quotes: QUO-1 (Quote 1) and 2 more that you don't have access to."
            + " Choose \"Close quotes\" on the command bar to close the quotes as Lost."
            + " Ask the owner or an administrator to close those that you don't have access to, or all of them if the command isn't there." + CloseAgain,
            Say(Refuse(active: 3, draft: 0, named: 1, outcome: CloseOutcome.Lost)));

    [Fact]
    public void Refused_AllHidden_NamesNoneAndSaysWhomToAskForWhat() =>
        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 3 active quotes that you don't have access to."
            + " Ask the owner of the quotes or an administrator to win the one that the customer accepted, if there is one, to wait until it shows as Won, and then to close those still in the way." + CloseAgain,
            Say(Refuse(active: 3, draft: 0, named: 0)));

    [Fact]
    public void Refused_TheOnlyOneIsHidden_SpeaksOfItInTheSingular() =>
        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 1 active quote that you don't have access to."
            + " Ask the owner of the quote or an administrator to win it if the customer accepted it, and to close it if not." + CloseAgain,
            Say(Refuse(active: 1, draft: 0, named: 0)));

    [Fact]
    public void Refused_ActiveOnesHiddenAndDraftsOpen_SaysNothingOfAccessToTheDrafts() =>
        Assert.Equal(
            "The opportunity can't be closed as Lost because it still has 1 active quote that you don't have access to. It also has 2 draft quotes; drafts don't stand in the way."
            + " Ask the owner of the quotes or an administrator to close them as Lost." + CloseAgain,
            Say(Refuse(active: 1, draft: 2, named: 0, outcome: CloseOutcome.Lost)));

    [Fact]
    public void Refused_OutcomeUnknown_AdvisesWhatIsRightForWonAndLost() =>
        Assert.Equal(
            "The opportunity can't be closed because it still has 2 active quotes: QUO-1 (Quote 1), QUO-2 (Quote 2)."
            + " If the opportunity is won, first win the quote that the customer accepted and wait until it shows as Won."
            + " Then choose \"Close quotes\" on the command bar to close the quotes still in the way."
            + " If quotes are still in the way and the command isn't there, ask their owner or an administrator to win or close them." + CloseAgain,
            Say(Refuse(active: 2, draft: 0, named: 2, outcome: CloseOutcome.Unknown)));

    [Fact]
    public void Refused_DraftsBlockToo_SaysToWaitUntilNoneIsLeft() =>
        Assert.EndsWith(
            "Close the opportunity again when no active or draft quote is left.",
            Say(Refuse(active: 1, draft: 0, named: 1, BlockingQuotes.ActiveAndDraft)), StringComparison.Ordinal);

    [Theory]
    [InlineData(CloseOutcome.Won, "The opportunity can't be closed as Won because")]
    [InlineData(CloseOutcome.Lost, "The opportunity can't be closed as Lost because")]
    [InlineData(CloseOutcome.Unknown, "The opportunity can't be closed because")]
    public void Refused_EachOutcome_SaysWhatWasRefused(object outcome, string start) =>
        Assert.StartsWith(start, Say(Refuse(1, 0, 1, outcome: (CloseOutcome)outcome)), StringComparison.Ordinal);

    [Theory]
    [InlineData(2, 1, "it still has 2 active quotes and 1 draft quote:")]
    [InlineData(0, 2, "it still has 2 draft quotes:")]
    [InlineData(1, 0, "it still has 1 active quote:")]
    public void Refused_DraftsBlockToo_CountsThemAmongTheReasons(int active, int draft, string expected) =>
        Assert.Contains(expected, Say(Refuse(active, draft, 1, BlockingQuotes.ActiveAndDraft)), StringComparison.Ordinal);

    [Fact]
    public void Refused_Danish_IsDanishThroughout() =>
        Assert.Equal(
            "Salgsmuligheden kan ikke lukkes som tabt, fordi den stadig har 7 aktive tilbud: QUO-1 (Quote 1), QUO-2 (Quote 2), QUO-3 (Quote 3), QUO-4 (Quote 4), QUO-5 (Quote 5) og 2 til. Den har også 2 tilbudskladder; kladder er ikke i vejen."
            + " Vælg \"Luk tilbud\" på kommandolinjen for at lukke tilbuddene som tabt."
            + " Hvis der stadig er tilbud i vejen, og kommandoen ikke er der, så bed ejeren eller en administrator om at lukke dem."
            + " Luk salgsmuligheden igen, når der ikke er flere aktive tilbud.",
            new Wording(Language.For(1030)).Refused(Refuse(7, 2, 5, outcome: CloseOutcome.Lost)));

    [Theory]
    [InlineData(InvalidClosing.CloseRowIsNoRow, "holds no opportunityclose row")]
    [InlineData(InvalidClosing.OpportunityIdMissing, "opportunityid of the opportunityclose row is missing")]
    [InlineData(InvalidClosing.OpportunityIdIsNoReference, "is no reference to an opportunity")]
    [InlineData(InvalidClosing.OpportunityIdHasNoId, "is a reference without an id; an alternate key isn't enough.")]
    public void Invalid_EachRequestFault_NamesWhatIsWrong(object what, string expected) =>
        Assert.Contains(expected, new Wording(Language.English).Invalid((InvalidClosing)what), StringComparison.Ordinal);

    [Theory]
    [InlineData("No", "The opportunity wasn't closed. Dataverse reported an error: No.")]
    [InlineData(" ", "The opportunity wasn't closed. Dataverse reported an error and didn't say why.")]
    public void NotChecked_WhateverThePlatformSays_SaysThatTheOpportunityStaysOpen(string platform, string expected) =>
        Assert.Equal(expected, new Wording(Language.English).NotChecked(platform));

    private static string Say(Refusal refusal) => new Wording(Language.English).Refused(refusal);

    private static Refusal Refuse(
        int active, int draft, int named, BlockingQuotes policy = BlockingQuotes.Active, CloseOutcome outcome = CloseOutcome.Won) =>
        new(
            outcome,
            CloseRule.Decide(new OpenQuoteCounts(active, draft), policy),
            [.. Enumerable.Range(1, named).Select(n => new ReadableQuote($"QUO-{n}", $"Quote {n}"))]);
}
