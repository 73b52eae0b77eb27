using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// An opportunity close row has the dialog's defaults; with the customised close form, creating it closes the opportunity.
/// Whether the platform raises Win or Lose then is unconfirmed: here it does not, the harder case for a guard.
/// See https://learn.microsoft.com/dynamics365/sales/customize-opportunity-close-experience.
/// </summary>
internal sealed class OpportunityCloseRule(RowSecurity security) : ITableRule
{
    public string Table => TableNames.OpportunityClose;

    public void Creating(Operation operation, Entity row)
    {
        SetDefault(row, OpportunityCloseTable.Subject, () => "Opportunity Close");
        SetDefault(row, OpportunityCloseTable.ClosedOn, () => operation.Organization.Now);
        SetDefault(row, OpportunityCloseTable.Regarding, () => row.ValueOf<EntityReference>(OpportunityCloseTable.Opportunity));
        if (Closes(operation))
        {
            var closing = ClosingOf(operation, row);
            security.Demand(operation, AccessRights.Write, TableNames.Opportunity, closing.OpportunityId);
            closing.Describe(row);
        }

        SetDefault(row, ColumnNames.Currency, () => CurrencyOfOpportunity(operation, row));
    }

    public void Created(Operation operation, Entity row)
    {
        if (Closes(operation))
        {
            ClosingOf(operation, row).Close(row);
        }
    }

    // Win and Lose create the row themselves, and close the opportunity themselves.
    private static bool Closes(Operation operation) => operation.Organization.CustomizedClose && !operation.ByPlatform;

    private static OpportunityClosing ClosingOf(Operation operation, Entity row)
    {
        var state = row.OptionOf(OpportunityCloseTable.OpportunityState)
            ?? throw Fault.ColumnMissing(
                TableNames.OpportunityClose,
                OpportunityCloseTable.OpportunityState,
                "creating the row closes the opportunity, and nothing else says whether as won (1) or lost (2).");
        if (state is not (OpportunityTable.Won or OpportunityTable.Lost))
        {
            throw Fault.InvalidArgument($"'{OpportunityCloseTable.OpportunityState}' must be 1 (won) or 2 (lost), but is {state}.");
        }

        return OpportunityClosing.Of(operation, row, state, row.OptionOf(OpportunityCloseTable.OpportunityStatus));
    }

    private static EntityReference? CurrencyOfOpportunity(Operation operation, Entity row) =>
        row.ValueOf<EntityReference>(OpportunityCloseTable.Opportunity) is { } opportunity
            ? operation.Session.Find(TableNames.Opportunity, opportunity.Id, new ColumnSet(ColumnNames.Currency))
                ?.ValueOf<EntityReference>(ColumnNames.Currency)
            : null;

    private static void SetDefault(Entity row, string column, Func<object?> value)
    {
        if (!row.Attributes.TryGetValue(column, out var given) || given is null or "")
        {
            row[column] = value();
        }
    }
}
