using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class OpportunityTable
{
    public const string ActualCloseDate = "actualclosedate";
    public const string ActualValue = "actualvalue";
    public const string EstimatedValue = "estimatedvalue";

    /// <summary>The values of statecode, and of opportunityclose.opportunitystatecode.</summary>
    public const int Open = 0;
    public const int Won = 1;
    public const int Lost = 2;

    /// <summary>Of an opportunity, and of a quote.</summary>
    public static ColumnMetadata OrderType { get; } = Picklist("msdyn_ordertype",
        Option(192350000, "Item-based"),
        Option(192350001, "Work-based"),
        Option(690970002, "Service-Maintenance-based"));

    public static TableMetadata Metadata { get; } = new(TableNames.Opportunity, "opportunities", "name",
    [
        Id("opportunityid"),
        Text("name", 300),
        Memo("description", 2000),
        Lookup("customerid", TableNames.Account, TableNames.Contact),
        Lookup("parentaccountid", TableNames.Account),
        Lookup("parentcontactid", TableNames.Contact),
        .. CurrencyAndRate,
        .. WithBase(Money(EstimatedValue, limit: 1_000_000_000_000m)),
        DateOnly("estimatedclosedate"),
        .. WithBase(Money(ActualValue, limit: 1_000_000_000_000m)),
        DateOnly(ActualCloseDate),
        Integer("closeprobability", 0, 100),
        OrderType,
        State(
            StateOption(Open, "Open", defaultStatus: 1),
            StateOption(Won, "Won", defaultStatus: 3),
            StateOption(Lost, "Lost", defaultStatus: 4)),
        Status(
            Option(1, "In Progress", state: 0),
            Option(2, "On Hold", state: 0),
            Option(3, "Won", state: 1),
            Option(4, "Canceled", state: 2),
            Option(5, "Out-Sold", state: 2)),
        .. Owner,
        .. Audit,
    ])
    {
        // What lists are sorted by.
        Indexes = [["name"], ["createdon"], ["estimatedclosedate"], [EstimatedValue], [ColumnNames.StateCode]],
    };
}
