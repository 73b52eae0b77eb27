using System;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>
/// Tells the administrators' Application Insights how one run ended: counts, milliseconds, ids. No SDK call, and no cost
/// where there is no logger: docs/adr/0018-telemetry.md.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/application-insights-ilogger</remarks>
internal sealed class Telemetry(PlatformCall call, Func<DateTime> utcNow)
{
    private readonly DateTime started = utcNow();

    /// <param name="request">What was to be closed.</param>
    /// <param name="error">Why it wasn't.</param>
    /// <param name="refusal">The quotes in the way; null when the guard didn't get as far as that.</param>
    public void ClosingRefused(ClosingRequest request, UserError error, Refusal? refusal) => Tell(TelemetryEventId.ClosingRefused, error, told =>
    {
        told.Add("Closing", request.Outcome);
        if (refusal is not null)
        {
            told.Add("Active", refusal.Decision.Open.Active).Add("Draft", refusal.Decision.Open.Draft).Add("Hidden", refusal.Hidden);
        }

        told.AddId("OpportunityId", request.OpportunityId);
    });

    /// <param name="request">What was to be closed.</param>
    /// <param name="outcome">How that ended.</param>
    /// <param name="progress">What it had closed by then; a transaction that failed takes it back.</param>
    public void BulkCloseEnded(BulkCloseRequest request, BulkCloseOutcome outcome, BulkCloseProgress progress) =>
        Tell(TelemetryEventId.BulkCloseEnded, outcome.Error, told =>
        {
            var isUndone = outcome.Error is not null && call.Context.IsInTransaction;
            told.Add("Outcome", EndOf(outcome))
                .Add("ActiveClosed", isUndone ? 0 : progress.ActiveClosed)
                .Add("DraftsClosed", isUndone ? 0 : progress.DraftsClosed);
            if (outcome.Error is null)
            {
                told.Add("Remaining", outcome.Remaining);
            }

            told.AddId("OpportunityId", request.OpportunityId);
        });

    private static BulkCloseEnd EndOf(BulkCloseOutcome outcome) => outcome switch
    {
        { Error: not null } => BulkCloseEnd.Failed,
        { MoreToDo: true } => BulkCloseEnd.MoreToDo,
        _ => BulkCloseEnd.Done,
    };

    private void Tell(TelemetryEventId id, UserError? error, Action<TelemetryEvent> add)
    {
        try
        {
            if (call.GetLogger() is { } logger)
            {
                var told = new TelemetryEvent(id);
                if (error is not null)
                {
                    told.Add("Reason", error.Code).AddFault(error.Fault);
                }

                add(told);
                told.Add("UserId", call.Context.InitiatingUserId).Add("CorrelationId", call.Context.CorrelationId)
                    .Add("Milliseconds", (long)(utcNow() - started).TotalMilliseconds);
                logger.Log(LevelOf(error), new EventId((int)id, $"{id}"), $"{told}");
            }
        }
        catch (Exception exception)
        {
            // The deal is worth more than its record: whatever the logger throws, the run ends as it would have.
            call.Trace($"Telemetry failed: {exception.GetType().FullName}: {exception.Message}");
        }
    }

    private static LogLevel LevelOf(UserError? error) =>
        error is null or { Code: ErrorCode.BlockedByQuotes } ? LogLevel.Information : LogLevel.Warning;
}
