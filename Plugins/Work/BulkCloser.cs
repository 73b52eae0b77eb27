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
        var outcome = FaultBoundary.Within(call, () => Close(request, run), fault => Explain(run.FailedBy(fault), fault.Code));
        telemetry.BulkCloseEnded(request, outcome, run.Progress);
        return outcome;
    }

    private BulkCloseOutcome Close(BulkCloseRequest request, BulkCloseRun run)
    {
        // As SYSTEM: settings and language are not the user's to read, and quotes that they can't see remain open all the same.
        var system = call.AsSystem();
        if (request.Invalid is { } what)
        {
            return BulkCloseOutcome.Failed(ErrorCode.InvalidRequest, wording.Read(system).Invalid(what, request));
        }

        // First as the user: an opportunity that they can't read is that fault, and nothing is counted.
        var user = call.AsUser();
        new OpportunityReader(user).EnsureReadable(request.OpportunityId);

        var settings = new BulkCloseSettings(new SettingsReader(system).Read(BulkCloseSettings.Names));
        var words = wording.Read(system);
        if (settings.Invalid is not null)
        {
            return BulkCloseOutcome.Failed(ErrorCode.InvalidSetting, words.Invalid(settings.Invalid));
        }

        run.CloseAll(user, settings, words);
        return BulkCloseOutcome.Done(run.Result(new OpenQuoteReader(system).Count(request.OpportunityId)));
    }

    private BulkCloseOutcome Explain(BulkCloseFailure failure, int? fault) => BulkCloseOutcome.Failed(
        failure.Quote is null ? ErrorCode.PlatformFault : ErrorCode.QuoteNotClosed, wording.Known.Failed(failure), fault);
}

/// <summary>Either what was done, or why it failed.</summary>
internal sealed class BulkCloseOutcome
{
    private BulkCloseOutcome(BulkCloseResult? result, UserError? error)
    {
        Result = result;
        Error = error;
    }

    public BulkCloseResult? Result { get; }

    public UserError? Error { get; }

    public static BulkCloseOutcome Done(BulkCloseResult result) => new(result, null);

    public static BulkCloseOutcome Failed(ErrorCode code, string text, int? fault = null) => new(null, new UserError(code, text, fault));
}
