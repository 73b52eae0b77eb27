using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class QuoteTable
{
    public const string Number = "quotenumber";
    public const string Revision = "revisionnumber";
    public const string Total = "totalamount";
    public const string ClosedOn = "closedon";

    /// <summary>The values of statecode, and the status reason that Revise leaves behind.</summary>
    public const int Draft = 0;
    public const int Active = 1;
    public const int Won = 2;
    public const int Closed = 3;
    public const int RevisedStatus = 7;

    public static TableMetadata Metadata { get; } = new(TableNames.Quote, "quotes", "name",
    [
        Id("quoteid"),
        NotForUpdate(Text(Number, 100)),
        ReadOnly(Integer(Revision)),
        Text("name", 300),
        Memo("description", 2000),
        Lookup("opportunityid", TableNames.Opportunity),
        Lookup("customerid", TableNames.Account, TableNames.Contact),
        .. CurrencyAndRate,
        .. WithBase(NotForCreate(Money(Total))),
        DateOnly("effectivefrom"),
        DateOnly("effectiveto"),
        DateOnly(ClosedOn),
        OpportunityTable.OrderType,
        State(
            StateOption(Draft, "Draft", defaultStatus: 1),
            StateOption(Active, "Active", defaultStatus: 2),
            StateOption(Won, "Won", defaultStatus: 4),
            StateOption(Closed, "Closed", defaultStatus: RevisedStatus)),
        Status(
            Option(1, "In Progress", state: 0),
            Option(2, "In Progress", state: 1),
            Option(3, "Open", state: 1),
            Option(4, "Won", state: 2),
            Option(5, "Lost", state: 3),
            Option(6, "Canceled", state: 3),
            Option(RevisedStatus, "Revised", state: 3),
            // Organisations add their own: one stands here for them all, so that nobody comes to count on 5 to 7.
            Option(100000001, "No decision", state: 3)),
        .. Owner,
        .. Audit,
    ])
    {
        // First what closing an opportunity asks: which of its quotes are in this state, by number? Then what lists ask for.
        Indexes = [["opportunityid", ColumnNames.StateCode, Number], ["opportunityid", Number], [Number], ["createdon"]],
    };
}
