using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>One row being closed, found and checked.</summary>
internal interface IClosing
{
    /// <summary>Completes the activity that records the closing.</summary>
    void Describe(Entity activity);

    /// <summary>Writes the closed row.</summary>
    void Close(Entity activity);
}

/// <summary>
/// Win and Lose of opportunity, Win and Close of quote: each brings the activity that records it and a status, and they differ
/// in what is here. An id that can't be read is left to the steps and to the main operation to refuse.
/// See https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.winopportunityrequest and its neighbours.
/// </summary>
internal sealed class CloseHandler(RowSecurity security, string message, ClosingTarget target, int state, Func<OrganizationResponse> respond) : IMessageHandler
{
    private const string Status = "Status";

    public string RequestName { get; } = message + target.Name;

    public IReadOnlyCollection<string> Parameters { get; } = [target.Parameter, Status];

    public bool ReadsOnly => false;

    /// <summary>A quote's rights are by analogy with opportunity: what the platform asks for is unconfirmed.</summary>
    public static IEnumerable<CloseHandler> All(RowSecurity security)
    {
        var opportunity = new ClosingTarget(
            "Opportunity", TableNames.Opportunity, OpportunityCloseTable.Opportunity,
            (operation, activity, state, status) => OpportunityClosing.Of(operation, activity, state, status));
        var quote = new ClosingTarget("Quote", TableNames.Quote, QuoteCloseTable.Quote, QuoteClosing.Of);
        return
        [
            new(security, "Win", opportunity, OpportunityTable.Won, () => new WinOpportunityResponse()),
            new(security, "Lose", opportunity, OpportunityTable.Lost, () => new LoseOpportunityResponse()),
            new(security, "Close", quote, QuoteTable.Closed, () => new CloseQuoteResponse()),
            new(security, "Win", quote, QuoteTable.Won, () => new WinQuoteResponse()),
        ];
    }

    public MessageSubject SubjectOf(RequestParameters input)
    {
        input.Required<Entity>(target.Parameter);
        input.Required<OptionSetValue>(Status);
        return new MessageSubject(message, target.Table, Guid.Empty);
    }

    public void Authorize(Operation operation)
    {
        security.Demand(operation, AccessRights.Create, target.ActivityTable);
        var given = operation.Input.Required<Entity>(target.Parameter).Attributes;
        if (given.TryGetValue(target.Column, out var value) && value is EntityReference row)
        {
            security.Demand(operation, AccessRights.Write, target.Table, row.Id);
        }
    }

    public OrganizationResponse Execute(Operation operation)
    {
        var activity = Activity(operation.Input.Required<Entity>(target.Parameter));
        var closing = target.Find(operation, activity, state, operation.Input.Required<OptionSetValue>(Status).Value);
        closing.Describe(activity);
        operation.Perform(new CreateRequest { Target = activity });
        closing.Close(activity);
        return respond();
    }

    private Entity Activity(Entity given)
    {
        if (!string.IsNullOrEmpty(given.LogicalName) && given.LogicalName != target.ActivityTable)
        {
            throw Fault.InvalidArgument(
                $"The parameter '{target.Parameter}' must be a row of {target.ActivityTable}, but is one of '{given.LogicalName}'.");
        }

        var activity = ParameterCopy.Of(given);
        activity.LogicalName = target.ActivityTable;
        RowTarget.LeaveOut(activity, RowTarget.IsNotForCreate);
        return activity;
    }
}

/// <param name="Name">As the request has it in its name.</param>
/// <param name="Table">Of the row that is closed.</param>
/// <param name="Column">Of the activity: the row that is closed.</param>
/// <param name="Find">By operation, activity, state and status.</param>
internal sealed record ClosingTarget(string Name, string Table, string Column, Func<Operation, Entity, int, int, IClosing> Find)
{
    /// <summary>Holds the activity.</summary>
    public string Parameter { get; } = $"{Name}Close";

    public string ActivityTable { get; } = $"{Table}close";
}
