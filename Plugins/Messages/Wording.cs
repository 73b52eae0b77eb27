using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>Makes the sentences that users read. Plain text in one paragraph: the error dialog shows no HTML.</summary>
internal sealed class Wording(Language language)
{
    /// <summary>What ends a sentence in any of the languages.</summary>
    private const string SentenceEnds = ".!?…。！？";

    public string Refused(Refusal refusal) => Paragraph(RefusedSentences(refusal));

    public string Invalid(InvalidClosing what) => language.Text(what switch
    {
        InvalidClosing.CloseRowIsNoRow => TextKey.CloseRowIsNoRow,
        InvalidClosing.OpportunityIdMissing => TextKey.OpportunityIdMissing,
        InvalidClosing.OpportunityIdIsNoReference => TextKey.OpportunityIdIsNoReference,
        InvalidClosing.OpportunityIdHasNoId => TextKey.OpportunityIdHasNoId,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    });

    public string Invalid(InvalidSetting setting) =>
        language.Text(TextKey.InvalidSetting, setting.Name, PlainText.Of(setting.Value), string.Join(", ", setting.Allowed));

    public string Invalid(InvalidBulkClose what, BulkCloseRequest request) => what switch
    {
        InvalidBulkClose.NoOpportunity => language.Text(TextKey.NoOpportunity),
        InvalidBulkClose.StatusIsNotOfClosed => language.Text(TextKey.StatusIsNotOfClosed, request.Status),
        InvalidBulkClose.SubjectTooLong => language.Text(TextKey.SubjectTooLong, request.Subject!.Length, BulkCloseRequest.MaxSubjectLength),
        InvalidBulkClose.DescriptionTooLong => language.Text(TextKey.DescriptionTooLong, request.Description!.Length, BulkCloseRequest.MaxDescriptionLength),
        InvalidBulkClose.ClosedOnTooEarly => language.Text(TextKey.ClosedOnTooEarly, Day(request.ClosedOn!.Value), Day(BulkCloseRequest.MinClosedOn)),
        InvalidBulkClose.NoQuoteId => language.Text(TextKey.NoQuoteId),
        InvalidBulkClose.QuoteIdIsNoId => language.Text(TextKey.QuoteIdIsNoId, PlainText.Of(request.QuoteIds.Wrong)),
        InvalidBulkClose.TooManyQuoteIds => language.Text(TextKey.TooManyQuoteIds, request.QuoteIds.Ids.Count, QuoteIds.MaxCount),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    /// <summary>The subject of a quoteclose row when the caller gives none.</summary>
    public string QuoteClosed(OpenQuote quote) => language.Text(TextKey.QuoteClosed, PlainText.Of(quote));

    public string Failed(BulkCloseFailure failure) => Paragraph(FailedSentences(failure));

    /// <summary>A closing that couldn't be checked.</summary>
    public string NotChecked(string platformMessage) => Paragraph([language.Text(TextKey.OpportunityNotClosed), Reported(platformMessage)]);

    public string MissingColumn(string variable, string value, string column) =>
        language.Text(TextKey.MissingColumn, variable, value, column);

    private static TextKey Headline(CloseOutcome outcome) => outcome switch
    {
        CloseOutcome.Won => TextKey.CannotCloseAsWon,
        CloseOutcome.Lost => TextKey.CannotCloseAsLost,
        _ => TextKey.CannotClose,
    };

    private string Blocking(OpenQuoteCounts open, bool draftsBlock)
    {
        if (!draftsBlock || open.Draft == 0)
        {
            return Actives(open.Active);
        }

        return open.Active == 0 ? Drafts(open.Draft) : language.Text(TextKey.Both, Actives(open.Active), Drafts(open.Draft));
    }

    private string Named(Refusal refusal)
    {
        var counted = Blocking(refusal.Decision.Open, refusal.Decision.Policy == BlockingQuotes.ActiveAndDraft);
        if (refusal.Hidden == HiddenQuotes.All)
        {
            return language.Count(TextKey.AllHidden, refusal.Decision.Blocking, counted);
        }

        var names = List(refusal.Named.Select(PlainText.Of));
        return language.Text(TextKey.Named, counted, refusal.More == 0 ? names : language.Count(
            refusal.Hidden == HiddenQuotes.Some ? TextKey.NamedAndMoreHidden : TextKey.NamedAndMore, refusal.More, names, refusal.More));
    }

    private IEnumerable<string> RefusedSentences(Refusal refusal)
    {
        yield return language.Count(Headline(refusal.Outcome), refusal.Decision.Blocking, Named(refusal));

        var drafts = refusal.Decision.Open.Draft;
        if (refusal.Decision.Policy == BlockingQuotes.Active && drafts > 0)
        {
            yield return language.Count(TextKey.AlsoDrafts, drafts, Drafts(drafts));
        }

        foreach (var sentence in Advice.For(refusal))
        {
            yield return language.Text(sentence);
        }
    }

    private IEnumerable<string> FailedSentences(BulkCloseFailure failure)
    {
        yield return failure.Quote is { } quote ? NotClosed(quote, failure.PlatformMessage) : Reported(failure.PlatformMessage);
        if (failure.LostIsUnknown)
        {
            yield return language.Text(TextKey.LostIsUnknown);
        }

        if (failure.RollsBack)
        {
            yield return language.Text(TextKey.NothingChanged);
            yield break;
        }

        var closed = failure.Progress.Closed;
        yield return closed.Count == 0 ? language.Text(TextKey.NothingClosedBefore) : language.Text(TextKey.ClosedBefore, Listed(closed));
        if (failure.Progress.Activated is { } activated)
        {
            yield return language.Text(TextKey.LeftActivated, PlainText.Of(activated));
        }
    }

    private string NotClosed(OpenQuote quote, string platformMessage)
    {
        var reason = PlainText.OneLine(platformMessage);
        return Sentence(reason.Length == 0
            ? language.Text(TextKey.QuoteNotClosedUnexplained, PlainText.Of(quote))
            : language.Text(TextKey.QuoteNotClosed, PlainText.Of(quote), reason));
    }

    private string Reported(string platformMessage)
    {
        var reason = PlainText.OneLine(platformMessage);
        return Sentence(reason.Length == 0 ? language.Text(TextKey.PlatformFaultUnexplained) : language.Text(TextKey.PlatformFault, reason));
    }

    private string Listed(IReadOnlyList<OpenQuote> quotes)
    {
        var names = List(quotes.Take(BulkCloseFailure.MaxNamed).Select(PlainText.Of));
        var more = quotes.Count - BulkCloseFailure.MaxNamed;
        return more > 0 ? language.Count(TextKey.NamedAndMore, more, names, more) : names;
    }

    private static string Day(DateTime moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Sentence(string text) => SentenceEnds.IndexOf(text[text.Length - 1]) >= 0 ? text : language.Text(TextKey.Ended, text);

    private string Paragraph(IEnumerable<string> sentences) => sentences.Aggregate((before, next) => language.Text(TextKey.Sentences, before, next));

    private string List(IEnumerable<string> names) => names.Aggregate((before, next) => language.Text(TextKey.Listed, before, next));

    private string Actives(int count) => language.Count(TextKey.ActiveQuotes, count, count);

    private string Drafts(int count) => language.Count(TextKey.DraftQuotes, count, count);
}
