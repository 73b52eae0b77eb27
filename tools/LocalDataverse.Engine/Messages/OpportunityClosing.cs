using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Closes one open opportunity with what its closing activity says: by Win, by Lose or by creating the activity.</summary>
internal sealed class OpportunityClosing : IClosing
{
    private static readonly ColumnSet Columns =
        new(ColumnNames.StateCode, ColumnNames.Currency, OpportunityTable.EstimatedValue, OpportunityTable.ActualValue);

    private readonly Operation operation;
    private readonly Entity opportunity;
    private readonly int state;
    private readonly int status;

    private OpportunityClosing(Operation operation, Entity opportunity, int state, int status)
    {
        this.operation = operation;
        this.opportunity = opportunity;
        this.state = state;
        this.status = status;
    }

    public Guid OpportunityId => opportunity.Id;

    private static TableMetadata Table => Tables.Get(TableNames.Opportunity);

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

        return new OpportunityClosing(operation, opportunity, state, StateRules.StatusFor(Table, opportunity, state, status));
    }

    /// <summary>Completes the activity that records the closing.</summary>
    public void Describe(Entity activity)
    {
        activity[OpportunityCloseTable.OpportunityState] = new OptionSetValue(state);
        activity[OpportunityCloseTable.OpportunityStatus] = new OptionSetValue(status);
        if (activity.ValueOf<EntityReference>(ColumnNames.Currency) is null)
        {
            activity[ColumnNames.Currency] = opportunity.GetAttributeValue<EntityReference>(ColumnNames.Currency);
        }
    }

    /// <summary>Writes the closed opportunity: not as an Update, so that no step on Update of opportunity runs.</summary>
    public void Close(Entity activity)
    {
        var changes = new Entity(TableNames.Opportunity, opportunity.Id)
        {
            [ColumnNames.StateCode] = new OptionSetValue(state),
            [ColumnNames.StatusCode] = new OptionSetValue(status),
            [OpportunityTable.ActualCloseDate] = ClosedOn(activity),
            [OpportunityTable.ActualValue] = Value(activity),
        };
        RowMoney.Change(operation.Pipeline.Currencies, operation.Session, opportunity, changes);
        RowStamp.Modified(Table, changes, operation.User.Id, operation.Organization.Now);
        operation.Session.Update(changes);
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
