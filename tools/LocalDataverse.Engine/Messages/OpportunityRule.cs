using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// An opportunity is closed by Win and Lose alone; Update may open it again, which cancels the activities that had closed it.
/// </summary>
internal sealed class OpportunityRule : ITableRule
{
    private const int Completed = 1;
    private const int Canceled = 2;

    public string Table => TableNames.Opportunity;

    public void Updating(Operation operation, Entity current, Entity changes)
    {
        if (changes.OptionOf(ColumnNames.StateCode) is { } state and not OpportunityTable.Open)
        {
            throw Fault.CannotSetOpportunityState(StateRules.StateOf(Tables.Get(Table), state).Label);
        }
    }

    public void Updated(Operation operation, Entity before, Entity changes)
    {
        var wasClosed = before.OptionOf(ColumnNames.StateCode) != OpportunityTable.Open;
        if (wasClosed && changes.OptionOf(ColumnNames.StateCode) == OpportunityTable.Open)
        {
            CancelActivities(operation, before.Id);
        }
    }

    private static void CancelActivities(Operation operation, Guid opportunityId)
    {
        var query = new QueryByAttribute(TableNames.OpportunityClose) { ColumnSet = new ColumnSet() };
        query.AddAttributeValue(OpportunityCloseTable.Opportunity, opportunityId);
        query.AddAttributeValue(ColumnNames.StateCode, Completed);
        var table = Tables.Get(TableNames.OpportunityClose);
        foreach (var activity in operation.Session.Query(query, RowAccess.System).Entities)
        {
            var changes = new Entity(TableNames.OpportunityClose, activity.Id);
            StateRules.Write(operation, changes, Canceled, StateRules.StatusFor(table, changes, Canceled, null));
        }
    }
}
