using System;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Work;

namespace ProjectOpsClose.Plugins;

/// <summary>
/// Closes active and draft quotes of an opportunity, all or those named: main operation (stage 30) of the custom API
/// opsclose_CloseOpportunityQuotes, bound to opportunity, synchronous.
/// </summary>
/// <remarks>
/// All or nothing per call, bounded in time: while MoreToDo is true, call again. Idempotent: nothing open is success with zeros.
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api
/// </remarks>
[CrmPluginRegistration(SdkMessage.CloseOpportunityQuotes)]
public sealed class CloseOpportunityQuotes : IPlugin
{
    private readonly Func<DateTime> utcNow;

    /// <summary>The platform's way in.</summary>
    public CloseOpportunityQuotes() : this(SystemClock.UtcNow)
    {
    }

    /// <summary>For a caller that moves the clock itself.</summary>
    internal CloseOpportunityQuotes(Func<DateTime> utcNow) => this.utcNow = utcNow;

    /// <summary>Closes the quotes that the calling user may read, and puts the counts into the output parameters.</summary>
    /// <exception cref="InvalidPluginExecutionException">Failed: the request, a setting or a quote is at fault; nothing was changed.</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider);
        var request = BulkCloseRequestReader.Read(call.Context.InputParameters);

        var outcome = new BulkCloser(call, utcNow).Close(request);
        if (outcome.Error is { } error)
        {
            throw error.ToException();
        }

        var output = call.Context.OutputParameters;
        output[BulkCloseParameter.ActiveClosed] = outcome.ActiveClosed;
        output[BulkCloseParameter.DraftsClosed] = outcome.DraftsClosed;
        output[BulkCloseParameter.Remaining] = outcome.Remaining;
        output[BulkCloseParameter.MoreToDo] = outcome.MoreToDo;
    }
}
