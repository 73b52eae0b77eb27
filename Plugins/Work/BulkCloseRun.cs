using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>One call's way through the pages of open quotes, until all are closed, one fails or its time is over.</summary>
internal sealed class BulkCloseRun(PlatformCall call, Func<DateTime> utcNow, BulkCloseRequest request)
{
    private const int PageSize = 250;

    private readonly DateTime started = utcNow();
    private readonly BulkCloseProgress progress = new();

    public BulkCloseProgress Progress => progress;

    /// <returns>True: its time was over before its end, and another call will get on.</returns>
    public bool CloseAll(IOrganizationService user, BulkCloseSettings settings, Wording wording)
    {
        var reader = new OpenQuoteReader(user);
        var closer = new QuoteCloser(user, request);
        while (true)
        {
            var page = reader.Page(request.OpportunityId, request.QuoteIds.Ids, PageSize);
            var fresh = page.Where(progress.TryStart).ToList();
            foreach (var quote in fresh)
            {
                if (IsTimeUp(settings.TimePerCall))
                {
                    return AnotherCallHelps(reader);
                }

                Close(closer, quote, settings.DraftQuotes, wording);
            }

            if (page.Count < PageSize || fresh.Count == 0)
            {
                return false;
            }
        }
    }

    /// <summary>Never before the first quote: a caller that repeats while there is more to do must get to an end.</summary>
    private bool IsTimeUp(TimeSpan timePerCall) => progress.Closed.Count > 0 && utcNow() - started >= timePerCall;

    /// <summary>
    /// False when a quote that this call closed is open all the same, because another plug-in reopens it or closes it later in
    /// the background. The next call would begin with it again, and so without end.
    /// </summary>
    private bool AnotherCallHelps(OpenQuoteReader reader)
    {
        var stuck = reader.Page(request.OpportunityId, request.QuoteIds.Ids, PageSize).FirstOrDefault(progress.HasClosed);
        if (stuck is not null)
        {
            call.Trace($"Quote {stuck.Id:D} is still open although it was closed: no further call will help.");
        }

        return stuck is null;
    }

    private void Close(QuoteCloser closer, OpenQuote quote, DraftQuotes drafts, Wording wording)
    {
        progress.NoteTurnOf(quote);
        if (quote.IsDraft && drafts == DraftQuotes.ActivateThenClose)
        {
            closer.Activate(quote);
            progress.NoteActivated(quote);
        }

        closer.Close(quote, request.Subject ?? wording.QuoteClosed(quote), request.ClosedOn ?? utcNow());
        progress.NoteClosed(quote);
    }
}
