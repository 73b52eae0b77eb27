using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class QuoteTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Quote, "quotes", "name",
    [
        Id("quoteid"),
        Text("quotenumber", 100),
        ReadOnly(Integer("revisionnumber")),
        Text("name", 300),
        Memo("description", 2000),
        Lookup("opportunityid", TableNames.Opportunity),
        Lookup("customerid", TableNames.Account, TableNames.Contact),
        Lookup("transactioncurrencyid", TableNames.TransactionCurrency),
        Decimal("exchangerate"),
        Money("totalamount"),
        DateOnly("effectivefrom"),
        DateOnly("effectiveto"),
        DateOnly("closedon"),
        Picklist("msdyn_ordertype",
            Option(192350000, "Item-based", "Varebaseret"),
            Option(192350001, "Work-based", "Arbejdsbaseret"),
            Option(690970002, "Service-Maintenance-based", "Servicevedligeholdelsesbaseret")),
        State(
            StateOption(0, "Draft", "Kladde", defaultStatus: 1),
            StateOption(1, "Active", "Aktiv", defaultStatus: 2),
            StateOption(2, "Won", "Vundet", defaultStatus: 4),
            StateOption(3, "Closed", "Lukket", defaultStatus: 7)),
        Status(
            Option(1, "In Progress", "Igangværende", state: 0),
            Option(2, "In Progress", "Igangværende", state: 1),
            Option(3, "Open", "Åben", state: 1),
            Option(4, "Won", "Vundet", state: 2),
            Option(5, "Lost", "Tabt", state: 3),
            Option(6, "Canceled", "Annulleret", state: 3),
            Option(7, "Revised", "Revideret", state: 3),
            // Organisations add their own: one stands here for them all, so that nobody comes to count on 5 to 7.
            Option(100000001, "No decision", "Ingen beslutning", state: 3)),
        .. Owner,
        .. Audit,
    ])
    {
        // First what closing an opportunity asks: which of its quotes are in this state, by number? Then what lists ask for.
        Indexes = [["opportunityid", ColumnNames.StateCode, "quotenumber"], ["opportunityid", "quotenumber"], ["quotenumber"], ["createdon"]],
    };
}
