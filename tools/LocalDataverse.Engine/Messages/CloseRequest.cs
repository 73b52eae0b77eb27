using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// What the requests that close a row have in common: they bring the activity that records it and a status, and differ in the
/// state alone. An id that can't be read is left to the steps and to the main operation to refuse.
/// </summary>
internal sealed class CloseRequest
{
    private const string Status = "Status";

    private readonly RowSecurity security;
    private readonly string parameter;
    private readonly string activityTable;
    private readonly string table;
    private readonly string column;
    private readonly Func<Operation, Entity, int, int, IClosing> find;

    private CloseRequest(
        RowSecurity security, string parameter, string table, string column, Func<Operation, Entity, int, int, IClosing> find)
    {
        this.security = security;
        this.parameter = parameter;
        activityTable = parameter.ToLowerInvariant();
        this.table = table;
        this.column = column;
        this.find = find;
        Parameters = [parameter, Status];
    }

    public IReadOnlyCollection<string> Parameters { get; }

    /// <summary>Win and Lose of opportunity.</summary>
    public static CloseRequest OfOpportunity(RowSecurity security) => new(
        security, "OpportunityClose", TableNames.Opportunity, OpportunityCloseColumns.Opportunity,
        (operation, activity, state, status) => OpportunityClosing.Of(operation, activity, state, status));

    /// <summary>Win and Close of quote. Its rights are by analogy with opportunity: what the platform asks for is unconfirmed.</summary>
    public static CloseRequest OfQuote(RowSecurity security) => new(
        security, "QuoteClose", TableNames.Quote, QuoteCloseColumns.Quote, QuoteClosing.Of);

    public void Demand(RequestParameters input)
    {
        input.Required<Entity>(parameter);
        input.Required<OptionSetValue>(Status);
    }

    public void Authorize(Operation operation)
    {
        security.Demand(operation, AccessRights.Create, activityTable);
        var given = operation.Input.Required<Entity>(parameter).Attributes;
        if (given.TryGetValue(column, out var value) && value is EntityReference row)
        {
            security.Demand(operation, AccessRights.Write, table, row.Id);
        }
    }

    public void Execute(Operation operation, int state)
    {
        var activity = Activity(operation.Input.Required<Entity>(parameter));
        var closing = find(operation, activity, state, operation.Input.Required<OptionSetValue>(Status).Value);
        closing.Describe(activity);
        operation.Perform(new CreateRequest { Target = activity });
        closing.Close(activity);
    }

    private Entity Activity(Entity given)
    {
        if (!string.IsNullOrEmpty(given.LogicalName) && given.LogicalName != activityTable)
        {
            throw Fault.InvalidArgument($"The parameter '{parameter}' must be a row of {activityTable}, but is one of '{given.LogicalName}'.");
        }

        var activity = ParameterCopy.Of(given);
        activity.LogicalName = activityTable;
        return activity;
    }
}
