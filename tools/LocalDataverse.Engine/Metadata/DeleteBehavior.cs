namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>
/// What the deletion of a row means to the rows that refer to it.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.
/// </summary>
internal enum DeleteBehavior
{
    /// <summary>The row can't be deleted while they are there.</summary>
    Restrict,

    /// <summary>They are deleted first.</summary>
    Cascade,

    /// <summary>The column that refers is cleared.</summary>
    RemoveLink,
}

/// <summary>
/// The behaviour of each relationship, by the column that refers, from the CascadeConfiguration in Microsoft's table
/// reference: https://learn.microsoft.com/dynamics365/developer/reference/entities/quote and its neighbours. What
/// isn't named here restricts, as currencies do.
/// </summary>
internal static class DeleteBehaviors
{
    public static IReadOnlyDictionary<(string Table, string Column), DeleteBehavior> Documented { get; } =
        new Dictionary<(string Table, string Column), DeleteBehavior>
        {
            [(TableNames.Account, "primarycontactid")] = DeleteBehavior.RemoveLink,
            [(TableNames.Contact, "parentcustomerid")] = DeleteBehavior.Cascade,
            [(TableNames.EnvironmentVariableValue, EnvironmentVariableDefinitionTable.EnvironmentVariableDefinitionId)] = DeleteBehavior.Cascade,
            [(TableNames.Opportunity, "customerid")] = DeleteBehavior.Cascade,
            [(TableNames.Opportunity, "parentaccountid")] = DeleteBehavior.RemoveLink,
            [(TableNames.Opportunity, "parentcontactid")] = DeleteBehavior.RemoveLink,
            [(TableNames.OpportunityClose, OpportunityCloseTable.Opportunity)] = DeleteBehavior.Cascade,
            [(TableNames.OpportunityClose, OpportunityCloseTable.Regarding)] = DeleteBehavior.Cascade,
            [(TableNames.OpportunityClose, "competitorid")] = DeleteBehavior.RemoveLink,
            [(TableNames.Quote, "customerid")] = DeleteBehavior.Cascade,
            [(TableNames.Quote, "opportunityid")] = DeleteBehavior.Cascade,
            [(TableNames.QuoteClose, QuoteCloseTable.Quote)] = DeleteBehavior.Cascade,
            [(TableNames.QuoteClose, QuoteCloseTable.Regarding)] = DeleteBehavior.Cascade,
        };

    public static DeleteBehavior Of(TableMetadata table, ColumnMetadata lookup) =>
        Documented.GetValueOrDefault((table.LogicalName, lookup.LogicalName), DeleteBehavior.Restrict);
}
