using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class OpportunityTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Opportunity, "opportunities", "name",
    [
        Id("opportunityid"),
        Text("name", 300),
        Memo("description", 2000),
        Lookup("customerid", TableNames.Account, TableNames.Contact),
        Lookup("parentaccountid", TableNames.Account),
        Lookup("parentcontactid", TableNames.Contact),
        Lookup("transactioncurrencyid", TableNames.TransactionCurrency),
        Decimal("exchangerate"),
        Money("estimatedvalue"),
        DateOnly("estimatedclosedate"),
        Money("actualvalue"),
        DateOnly("actualclosedate"),
        Integer("closeprobability"),
        Picklist("msdyn_ordertype",
            Option(192350000, "Item-based", "Varebaseret"),
            Option(192350001, "Work-based", "Arbejdsbaseret"),
            Option(690970002, "Service-Maintenance-based", "Servicevedligeholdelsesbaseret")),
        State(
            StateOption(0, "Open", "Åben", defaultStatus: 1),
            StateOption(1, "Won", "Vundet", defaultStatus: 3),
            StateOption(2, "Lost", "Tabt", defaultStatus: 4)),
        Status(
            Option(1, "In Progress", "Igangværende", state: 0),
            Option(2, "On Hold", "Sat i venteposition", state: 0),
            Option(3, "Won", "Vundet", state: 1),
            Option(4, "Canceled", "Annulleret", state: 2),
            Option(5, "Out-Sold", "Tabt til konkurrent", state: 2)),
        .. Owner,
        .. Audit,
    ])
    {
        // What lists are sorted by.
        Indexes = [["name"], ["createdon"], ["estimatedclosedate"], ["estimatedvalue"], [ColumnNames.StateCode]],
    };
}
