using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>
/// Closes the active and draft quotes of one opportunity as the calling user: the work that the custom API and the workflow
/// activity share.
/// </summary>
/// <remarks>
/// SDK calls: p + a + 2d + 4, for p pages asked for, a active quotes and d drafts (one call each with CloseDirectly), and
/// opportunity, settings, language and the final count. One CloseQuote a quote, since plug-ins must not use batch requests.
/// </remarks>
internal sealed class BulkCloser(PlatformCall call, Func<DateTime> utcNow)
{
    private const int PageSize = 250;

    private readonly DateTime started = utcNow();

    public BulkCloseOutcome Close(CloseOrder order)
    {
        // As SYSTEM: settings and language are not the user's to read, and quotes that they can't see remain open all the same.
        var system = call.AsSystem();
        if (order.Invalid is { } what) return BulkCloseOutcome.Failed(ErrorCode.InvalidRequest, Speak(system).Invalid(what, order));

        // First as the user: an opportunity that they can't read is that fault, and nothing is counted.
        new OpportunityReader(call.AsUser()).EnsureReadable(order.OpportunityId);

        var settings = new BulkCloseSettings(new SettingsReader(system).Read(BulkCloseSettings.Names));
        var wording = Speak(system);
        if (settings.Invalid is not null) return BulkCloseOutcome.Failed(ErrorCode.InvalidSetting, wording.Invalid(settings.Invalid));

        return Close(order, settings, wording, system);
    }

    private BulkCloseOutcome Close(CloseOrder order, BulkCloseSettings settings, Wording wording, IOrganizationService system)
    {
        var reader = new OpenQuoteReader(call.AsUser());
        var progress = new BulkCloseProgress();
        while (true)
        {
            var page = reader.Page(order.OpportunityId, PageSize);
            var fresh = page.Where(progress.TryStart).ToList();
            foreach (var quote in fresh)
            {
                if (IsTimeUp(progress, settings)) return Done(order, progress, system, moreToDo: true);
                if (TryClose(quote, order, settings, wording, progress) is { } failure) return failure;
            }

            if (page.Count < PageSize || fresh.Count == 0) return Done(order, progress, system, moreToDo: false);
        }
    }

    /// <summary>Never before the first quote: a caller that repeats while there is more to do must get to an end.</summary>
    private bool IsTimeUp(BulkCloseProgress progress, BulkCloseSettings settings) =>
        progress.Closed.Count > 0 && utcNow() - started >= settings.TimePerCall;

    /// <summary>Null when the quote is closed. A fault ends the call: after it Dataverse answers nothing more in this transaction.</summary>
    private BulkCloseOutcome? TryClose(
        OpenQuote quote, CloseOrder order, BulkCloseSettings settings, Wording wording, BulkCloseProgress progress)
    {
        var closer = new QuoteCloser(call.AsUser());
        try
        {
            if (quote.IsDraft && settings.DraftQuotes == DraftQuotes.ActivateThenClose)
            {
                closer.Activate(quote);
                progress.NoteActivated(quote);
            }

            closer.Close(quote, order.Status, order.Subject ?? wording.QuoteClosed(quote), order.Description, order.ClosedOn ?? utcNow());
            progress.NoteClosed(quote);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            call.Trace($"Quote {quote.Id:D} could not be closed: {fault.Detail.Message}");
            var failure = new BulkCloseFailure(quote, fault.Detail.Message, progress, call.Context.IsInTransaction);
            return BulkCloseOutcome.Failed(ErrorCode.QuoteNotClosed, wording.Failed(failure));
        }
    }

    private BulkCloseOutcome Done(CloseOrder order, BulkCloseProgress progress, IOrganizationService system, bool moreToDo)
    {
        var left = new OpenQuoteReader(system).Count(order.OpportunityId);
        call.Trace($"Opportunity {order.OpportunityId:D}: closed {progress.ActiveClosed} active and {progress.DraftsClosed} draft quotes; "
            + $"{left.Active} active and {left.Draft} draft quotes remain{(moreToDo ? "; the time for one call is over" : "")}.");
        return BulkCloseOutcome.Done(new BulkCloseResult(
            progress.ActiveClosed, progress.DraftsClosed, left.Active + left.Draft, moreToDo));
    }

    private Wording Speak(IOrganizationService system) =>
        new(Language.For(new UserLanguageReader(system).Read(call.Context.InitiatingUserId)));
}
