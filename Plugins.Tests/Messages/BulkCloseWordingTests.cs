using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

public class BulkCloseWordingTests
{
    private static readonly Wording English = new(Language.English);

    [Fact]
    public void Failed_InATransaction_SaysThatNothingChanged()
    {
        var text = English.Failed(new BulkCloseFailure("The price list is missing", Progress(2, turnOf: Quote(3)), rollsBack: true, lostIsUnknown: false));

        Assert.Equal(
            "Quote QUO-3 can't be closed: The price list is missing. All quotes are as they were before: this call changed nothing.", text);
    }

    [Fact]
    public void Failed_OutsideATransaction_SaysWhatWasClosedAndWhatWasLeftActivated()
    {
        var progress = Progress(2, turnOf: Quote(3));
        progress.NoteActivated(Quote(3));

        var text = English.Failed(new BulkCloseFailure("No.", progress, rollsBack: false, lostIsUnknown: false));

        Assert.Equal("Quote QUO-3 can't be closed: No. Closed before it: QUO-1, QUO-2. Quote QUO-3 was a draft and is active now.", text);
    }

    [Fact]
    public void Failed_FirstQuoteOutsideATransaction_SaysThatNoneWasClosed()
    {
        var text = English.Failed(new BulkCloseFailure("No.", Progress(0, turnOf: Quote(1)), rollsBack: false, lostIsUnknown: false));

        Assert.Equal("Quote QUO-1 can't be closed: No. No quote was closed before it.", text);
    }

    [Fact]
    public void Failed_AfterMany_NamesTwentyAndCountsTheRest()
    {
        var text = English.Failed(new BulkCloseFailure("No.", Progress(25, turnOf: Quote(100)), rollsBack: false, lostIsUnknown: false));

        Assert.Contains("QUO-19, QUO-20 and 5 more.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_AfterTwenty_NamesThemAll()
    {
        var text = English.Failed(new BulkCloseFailure("No.", Progress(20, turnOf: Quote(100)), rollsBack: false, lostIsUnknown: false));

        Assert.EndsWith("QUO-19, QUO-20.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_QuoteWithoutNumber_IsToldByItsId()
    {
        var quote = new OpenQuote(Guid.NewGuid(), null, isDraft: false, revision: null);

        var text = English.Failed(new BulkCloseFailure("No.", Progress(0, turnOf: quote), rollsBack: true, lostIsUnknown: false));

        Assert.StartsWith($"Quote {quote.Id:D} can't be closed", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Quote QUO-1 can't be closed. All quotes")]
    [InlineData(null, "Quote QUO-1 can't be closed. All quotes")]
    [InlineData("Stop!", "Quote QUO-1 can't be closed: Stop! All quotes")]
    [InlineData("Two\nlines", "Quote QUO-1 can't be closed: Two lines. All quotes")]
    public void Failed_WhateverThePlatformSays_IsOneParagraph(string? platform, string start)
    {
        var text = English.Failed(new BulkCloseFailure(platform!, Progress(0, turnOf: Quote(1)), rollsBack: true, lostIsUnknown: false));

        Assert.StartsWith(start, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_StatusThatTheOrganisationHasNot_SaysWhatToDo()
    {
        var text = English.Failed(new BulkCloseFailure("No.", Progress(0, turnOf: Quote(1)), rollsBack: true, lostIsUnknown: true));

        Assert.Equal(
            "Quote QUO-1 can't be closed: No. This organisation has no status reason 5 (Lost) for closed quotes: give one that it has as Status. "
            + "All quotes are as they were before: this call changed nothing.",
            text);
    }

    [Theory]
    [InlineData("No", 0, true, "Dataverse reported an error: No. All quotes are as they were before: this call changed nothing.")]
    [InlineData("", 0, true, "Dataverse reported an error and didn't say why. All quotes are as they were before: this call changed nothing.")]
    [InlineData("No.", 2, false, "Dataverse reported an error: No. Closed before it: QUO-1, QUO-2.")]
    public void Failed_InACallAboutNoQuote_NamesNone(string platform, int closed, bool rollsBack, string expected) =>
        Assert.Equal(expected, English.Failed(new BulkCloseFailure(platform, Progress(closed), rollsBack, lostIsUnknown: false)));

    [Fact]
    public void QuoteClosed_QuoteWithoutNumber_IsToldByItsId()
    {
        var quote = new OpenQuote(Guid.NewGuid(), null, isDraft: false, revision: null);

        Assert.Equal($"Quote {quote.Id:D} closed", English.QuoteClosed(quote));
    }

    [Theory]
    [InlineData(InvalidBulkClose.NoOpportunity, "doesn't say of which opportunity")]
    [InlineData(InvalidBulkClose.StatusIsNotOfClosed, "Status 7 is no status reason for closing a quote. Allowed values: 5 (Lost), 6 (Canceled)")]
    [InlineData(InvalidBulkClose.SubjectTooLong, "Subject has 201 characters; at most 200 are allowed.")]
    [InlineData(InvalidBulkClose.DescriptionTooLong, "Description has 2001 characters; at most 2000 are allowed.")]
    [InlineData(InvalidBulkClose.ClosedOnTooEarly, "ClosedOn 0009-08-07 is too early: Dataverse keeps no date before 1753-01-01.")]
    public void Invalid_EachFaultOfARequest_NamesWhatIsWrong(object what, string expected)
    {
        var request = new BulkCloseRequest(Guid.NewGuid(), 7, new string('s', 201), new string('d', 2_001), new DateTime(9, 8, 7, 6, 5, 4), null);

        Assert.Contains(expected, English.Invalid((InvalidBulkClose)what, request), StringComparison.Ordinal);
    }

    private static OpenQuote Quote(int number) => new(Guid.NewGuid(), $"QUO-{number}", isDraft: true, revision: null);

    private static BulkCloseProgress Progress(int closed, OpenQuote? turnOf = null)
    {
        var progress = new BulkCloseProgress();
        foreach (var number in Enumerable.Range(1, closed))
        {
            progress.NoteClosed(Quote(number));
        }

        if (turnOf is not null)
        {
            progress.NoteTurnOf(turnOf);
        }

        return progress;
    }
}
