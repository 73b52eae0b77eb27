using System;
using Microsoft.Xrm.Sdk;
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
    private readonly DateTime started = utcNow();

    public BulkCloseOutcome Close(BulkCloseRequest request)
    {
        // As SYSTEM: settings and language are not the user's to read, and quotes that they can't see remain open all the same.
        var system = call.AsSystem();
        if (request.Invalid is { } what)
        {
            return BulkCloseOutcome.Failed(ErrorCode.InvalidRequest, Speak(system).Invalid(what, request));
        }

        // First as the user: an opportunity that they can't read is that fault, and nothing is counted.
        var user = call.AsUser();
        new OpportunityReader(user).EnsureReadable(request.OpportunityId);

        var settings = new BulkCloseSettings(new SettingsReader(system).Read(BulkCloseSettings.Names));
        var wording = Speak(system);
        if (settings.Invalid is not null)
        {
            return BulkCloseOutcome.Failed(ErrorCode.InvalidSetting, wording.Invalid(settings.Invalid));
        }

        var run = new BulkCloseRun(call, utcNow, request, settings);
        var failure = run.CloseAll(user, started, wording);
        return failure is null
            ? BulkCloseOutcome.Done(run.Result(new OpenQuoteReader(system).Count(request.OpportunityId)))
            : BulkCloseOutcome.Failed(ErrorCode.QuoteNotClosed, wording.Failed(failure));
    }

    private Wording Speak(IOrganizationService system) =>
        new(Language.For(new UserLanguageReader(system).Read(call.Context.InitiatingUserId)));
}
