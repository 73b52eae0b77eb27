using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Closes one open opportunity with what its closing activity says: by Win, by Lose or by creating the activity.</summary>
internal sealed class OpportunityClosing(Operation operation, Entity opportunity, int state, int status) : IClosing
{
    private static readonly ColumnSet Columns =
        new(ColumnNames.StateCode, ColumnNames.Currency, OpportunityTable.EstimatedValue, OpportunityTable.ActualValue);

    public Guid OpportunityId => opportunity.Id;

    /// <summary>Finds the opportunity and checks that it can be closed so; changes nothing.</summary>
    public static OpportunityClosing Of(Operation operation, Entity activity, int state, int? status)
    {
        var id = OpportunityOf(activity);
        var opportunity = operation.Session.Find(TableNames.Opportunity, id, Columns)
            ?? throw Fault.RowNotFound(TableNames.Opportunity, id);
        if (opportunity.OptionOf(ColumnNames.StateCode) != OpportunityTable.Open)
        {
            throw Fault.OpportunityAlreadyClosed();
        }

        return new OpportunityClosing(operation, opportunity, state, StateRules.StatusFor(Tables.Get(TableNames.Opportunity), opportunity, state, status));
    }

    public void Describe(Entity activity)
    {
        activity[OpportunityCloseTable.OpportunityState] = new OptionSetValue(state);
        activity[OpportunityCloseTable.OpportunityStatus] = new OptionSetValue(status);
        if (activity.ValueOf<EntityReference>(ColumnNames.Currency) is null)
        {
            activity[ColumnNames.Currency] = opportunity.GetAttributeValue<EntityReference>(ColumnNames.Currency);
        }
    }

    public void Close(Entity activity)
    {
        var changes = new Entity(TableNames.Opportunity, opportunity.Id)
        {
            [OpportunityTable.ActualCloseDate] = ClosedOn(activity),
            [OpportunityTable.ActualValue] = Value(activity),
        };
        RowMoney.Change(operation.Pipeline.Currencies, operation.Session, opportunity, changes);
        StateRules.Write(operation, changes, state, status);
    }

    private static Guid OpportunityOf(Entity activity)
    {
        var reference = activity.ValueOf<EntityReference>(OpportunityCloseTable.Opportunity)
            ?? throw Fault.OpportunityIdMissing("the closing activity names no opportunity.");
        return reference.LogicalName == TableNames.Opportunity && reference.Id != Guid.Empty
            ? reference.Id
            : throw Fault.OpportunityIdMissing($"it is '{reference.LogicalName}' with id {reference.Id}.");
    }

    private DateTime ClosedOn(Entity activity) =>
        activity.Attributes.TryGetValue(OpportunityCloseTable.ClosedOn, out var given) && given is DateTime day
            ? day
            : operation.Organization.Now;

    // The platform falls back on the estimate when the opportunity is won.
    private Money? Value(Entity activity) =>
        activity.ValueOf<Money>(OpportunityCloseTable.Revenue)
        ?? (state == OpportunityTable.Won ? opportunity.GetAttributeValue<Money>(OpportunityTable.EstimatedValue) : null);
}
