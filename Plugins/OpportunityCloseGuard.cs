using System;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Work;

namespace ProjectOpsClose.Plugins;

/// <summary>
/// Refuses to close an opportunity while active quotes are associated with it: Win and Lose of opportunity, and Create of
/// opportunityclose (the customised closing form), each in pre-operation, synchronously.
/// </summary>
/// <remarks>
/// Pre-operation, not pre-validation, because it runs for operations inside others too: docs/adr/0002-pre-operation.md.
/// https://learn.microsoft.com/dynamics365/project-operations/sales/close-opportunity
/// </remarks>
[CrmPluginRegistration("Win", Opportunity.Table, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    StepNames + "Win of opportunity", 1, IsolationModeEnum.Sandbox, Id = "d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f",
    Description = "Refuses to close the opportunity as Won while quotes that block it are open.")]
[CrmPluginRegistration("Lose", Opportunity.Table, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    StepNames + "Lose of opportunity", 1, IsolationModeEnum.Sandbox, Id = "2620c414-3b7e-4a3c-8018-7d074705657e",
    Description = "Refuses to close the opportunity as Lost while quotes that block it are open.")]
[CrmPluginRegistration("Create", OpportunityClose.Table, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    StepNames + "Create of opportunityclose", 1, IsolationModeEnum.Sandbox, Id = "ee181084-4da9-438a-b229-5048740b9055",
    Description = "The same rule where a customised close form creates the opportunity close row.")]
public sealed class OpportunityCloseGuard : IPlugin
{
    private const string StepNames = "ProjectOpsClose.Plugins.OpportunityCloseGuard: ";

    private readonly Func<DateTime> utcNow;

    /// <summary>The platform's way in.</summary>
    public OpportunityCloseGuard() : this(SystemClock.UtcNow)
    {
    }

    /// <summary>For a caller that moves the clock itself.</summary>
    internal OpportunityCloseGuard(Func<DateTime> utcNow) => this.utcNow = utcNow;

    /// <summary>Lets the closing pass, or refuses it.</summary>
    /// <exception cref="InvalidPluginExecutionException">
    /// Canceled, with an error code of ours: quotes stand in the way. Failed: the request or a setting is wrong.
    /// </exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider);
        var request = ClosingRequestReader.Read(call.PluginContext);

        if (new ClosingCheck(call, utcNow).Check(request) is { } error)
        {
            throw error.ToException();
        }
    }
}
