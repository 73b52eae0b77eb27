using System;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

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
    private readonly UserWording wording = new(call);

    public BulkCloseOutcome Close(BulkCloseRequest request)
    {
        var telemetry = new Telemetry(call, utcNow);
        var run = new BulkCloseRun(call, utcNow, request);
        var outcome = FaultBoundary.Within(call, () => Close(request, run), fault => Explain(request, run.Progress, fault));
        telemetry.BulkCloseEnded(request, outcome, run.Progress);
        return outcome;
    }

    private BulkCloseOutcome Close(BulkCloseRequest request, BulkCloseRun run)
    {
        // As SYSTEM: settings and language are not the user's to read, and quotes that they can't see remain open all the same.
        var system = call.AsSystem();
        if (request.Invalid is { } what)
        {
            wording.Load(system);
            return Failed(ErrorCode.InvalidRequest, wording.Current.Invalid(what, request));
        }

        // First as the user: an opportunity that they can't read is that fault, and nothing is counted.
        var user = call.AsUser();
        new OpportunityReader(user).EnsureReadable(request.OpportunityId);

        var settings = new BulkCloseSettings(new SettingsReader(system).Read(BulkCloseSettings.Names));
        wording.Load(system);
        if (settings.Invalid is not null)
        {
            return Failed(ErrorCode.InvalidSetting, wording.Current.Invalid(settings.Invalid));
        }

        var moreToDo = run.CloseAll(user, settings, wording.Current);
        return Done(request, run.Progress, new OpenQuoteReader(system).Count(request.OpportunityId), moreToDo);
    }

    private BulkCloseOutcome Done(BulkCloseRequest request, BulkCloseProgress progress, OpenQuoteCounts left, bool moreToDo)
    {
        call.Trace($"Opportunity {request.OpportunityId:D}: closed {progress.ActiveClosed} active and {progress.DraftsClosed} draft quotes; "
            + $"{left.Active} active and {left.Draft} draft quotes remain{(moreToDo ? "; the time for one call is over" : "")}.");
        return new BulkCloseOutcome(progress, left.Active + left.Draft, moreToDo);
    }

    private BulkCloseOutcome Explain(BulkCloseRequest request, BulkCloseProgress progress, PlatformFault fault)
    {
        if (progress.Current is { } quote)
        {
            call.Trace($"Quote {quote.Id:D} could not be closed.");
        }

        // The same code may refuse the activation of a draft, or that a draft is closed: it says of Lost only what is refused of an active quote.
        var isActive = progress.Activated is not null || progress.Current is { IsDraft: false };
        var lostIsUnknown = isActive && request.Status == BulkCloseRequest.Lost
            && fault.Code is (PlatformError.InvalidStatus or PlatformError.UnknownOption);
        var failure = new BulkCloseFailure(fault.Message, progress, call.Context.IsInTransaction, lostIsUnknown);
        return Failed(failure.Quote is null ? ErrorCode.PlatformFault : ErrorCode.QuoteNotClosed, wording.Current.Failed(failure), fault.Code);
    }

    private static BulkCloseOutcome Failed(ErrorCode code, string text, int? fault = null) => new(new UserError(code, text, fault));
}
