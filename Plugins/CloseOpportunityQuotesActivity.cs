using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Work;

namespace ProjectOpsClose.Plugins;

/// <summary>
/// Closes active and draft quotes of an opportunity, all or those named: a step for makers of classic workflows and process actions, with the
/// same work, inputs and outputs as the custom API.
/// </summary>
/// <remarks>
/// In a background workflow there is no transaction: a failure then says what was closed before it.
/// https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions
/// </remarks>
[CrmPluginRegistration(
    "ProjectOpsClose.Plugins.CloseOpportunityQuotesActivity", "Close opportunity quotes",
    "Closes all active and draft quotes of an opportunity.", "Project Ops Close", IsolationModeEnum.Sandbox)]
public sealed class CloseOpportunityQuotesActivity : CodeActivity
{
    private readonly Func<DateTime> utcNow;

    /// <summary>The platform's way in.</summary>
    public CloseOpportunityQuotesActivity() : this(SystemClock.UtcNow)
    {
    }

    /// <summary>For a caller that moves the clock itself.</summary>
    internal CloseOpportunityQuotesActivity(Func<DateTime> utcNow) => this.utcNow = utcNow;

    /// <summary>The opportunity whose quotes are to be closed.</summary>
    [RequiredArgument]
    [Input("Opportunity")]
    [ReferenceTarget("opportunity")]
    public InArgument<EntityReference> Opportunity { get; set; } = null!;

    /// <summary>Status reason of each closed quote; 0 means 5, Lost.</summary>
    [Input("Status")]
    public InArgument<int> Status { get; set; } = null!;

    /// <summary>Subject of each quoteclose row, at most 200 characters; empty: one that names the quote.</summary>
    [Input("Subject")]
    public InArgument<string> Subject { get; set; } = null!;

    /// <summary>Description of each quoteclose row, at most 2,000 characters.</summary>
    [Input("Description")]
    public InArgument<string> Description { get; set; } = null!;

    /// <summary>When the quotes were closed; empty: now.</summary>
    [Input("ClosedOn")]
    public InArgument<DateTime> ClosedOn { get; set; } = null!;

    /// <summary>Ids of the quotes to close, separated by commas, at most 250; not set: all open quotes of the opportunity.</summary>
    [Input("QuoteIds")]
    public InArgument<string> QuoteIds { get; set; } = null!;

    /// <summary>Active quotes closed by this step.</summary>
    [Output("ActiveClosed")]
    public OutArgument<int> ActiveClosed { get; set; } = null!;

    /// <summary>Drafts closed by this step.</summary>
    [Output("DraftsClosed")]
    public OutArgument<int> DraftsClosed { get; set; } = null!;

    /// <summary>Quotes still open, also those that the user can't see.</summary>
    [Output("Remaining")]
    public OutArgument<int> Remaining { get; set; } = null!;

    /// <summary>The time for one step is over: run it again.</summary>
    [Output("MoreToDo")]
    public OutArgument<bool> MoreToDo { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context)
    {
        var call = new PlatformCall(
            context.GetExtension<IWorkflowContext>(),
            context.GetExtension<IOrganizationServiceFactory>(),
            context.GetExtension<ITracingService>());
        var request = ReadRequest(context);

        var outcome = new BulkCloser(call, utcNow).Close(request);
        if (outcome.Error is { } error)
        {
            throw error.ToException();
        }

        ActiveClosed.Set(context, outcome.ActiveClosed);
        DraftsClosed.Set(context, outcome.DraftsClosed);
        Remaining.Set(context, outcome.Remaining);
        MoreToDo.Set(context, outcome.MoreToDo);
    }

    private BulkCloseRequest ReadRequest(CodeActivityContext context) => new(
        Opportunity.Get(context)?.Id ?? Guid.Empty,
        Status.Get(context),
        Subject.Get(context),
        Description.Get(context),
        ClosedOn.Get(context),
        QuoteIds.Get(context));
}
