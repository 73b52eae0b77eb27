using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Faults;
using ProjectOpsClose.LocalDataverse.Metadata;
using ProjectOpsClose.LocalDataverse.Pipeline;
using ProjectOpsClose.LocalDataverse.Security;

namespace ProjectOpsClose.LocalDataverse.Messages;

/// <summary>What Win and Lose have in common: they differ in the state alone.</summary>
internal sealed class OpportunityCloseRequest(RowSecurity security)
{
    private const string OpportunityClose = "OpportunityClose";
    private const string Status = "Status";

    public static IReadOnlyCollection<string> Parameters { get; } = [OpportunityClose, Status];

    public static void Demand(RequestParameters input)
    {
        input.Required<Entity>(OpportunityClose);
        input.Required<OptionSetValue>(Status);
    }

    /// <summary>An id that can't be read is left to the steps and to the main operation to refuse.</summary>
    public void Authorize(Operation operation)
    {
        security.Demand(operation, AccessRights.Create, TableNames.OpportunityClose);
        var given = operation.Input.Required<Entity>(OpportunityClose).Attributes;
        if (given.TryGetValue(OpportunityCloseColumns.Opportunity, out var value) && value is EntityReference opportunity)
        {
            security.Demand(operation, AccessRights.Write, TableNames.Opportunity, opportunity.Id);
        }
    }

    public static void Execute(Operation operation, int state)
    {
        var activity = Activity(operation.Input.Required<Entity>(OpportunityClose));
        var status = operation.Input.Required<OptionSetValue>(Status).Value;
        var closing = OpportunityClosing.Of(operation, activity, state, status);
        closing.Describe(activity);
        operation.Perform(new CreateRequest { Target = activity });
        closing.Close(activity);
    }

    private static Entity Activity(Entity given)
    {
        if (given.LogicalName is not (null or "" or TableNames.OpportunityClose))
        {
            throw Fault.InvalidArgument($"The parameter '{OpportunityClose}' must be a row of opportunityclose, but is one of '{given.LogicalName}'.");
        }

        var activity = ParameterCopy.Of(given);
        activity.LogicalName = TableNames.OpportunityClose;
        return activity;
    }
}
