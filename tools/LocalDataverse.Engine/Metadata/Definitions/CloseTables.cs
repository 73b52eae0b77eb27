using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class OpportunityCloseTable
{
    public const string Opportunity = "opportunityid";
    public const string Subject = "subject";
    public const string ClosedOn = "actualend";
    public const string Revenue = "actualrevenue";
    public const string Regarding = "regardingobjectid";
    public const string OpportunityState = "opportunitystatecode";
    public const string OpportunityStatus = "opportunitystatuscode";

    public static TableMetadata Metadata { get; } = new(TableNames.OpportunityClose, "opportunitycloses", "subject",
    [
        Id("activityid"),
        Text(Subject, 200),
        Memo("description", 2000),
        DateTime(ClosedOn),
        .. WithBase(Money(Revenue)),
        Lookup(Opportunity, TableNames.Opportunity),
        Lookup(Regarding, TableNames.Opportunity, TableNames.Quote),
        Lookup("competitorid", TableNames.Competitor),
        .. CurrencyAndRate,
        Picklist(OpportunityState, OptionsFrom(0, "Open", "Won", "Lost")),
        Picklist(OpportunityStatus, OptionsFrom(1, "In Progress", "On Hold", "Won", "Canceled", "Out-Sold")),
        .. StatesOfOneReason("Open", "Completed", "Canceled"),
        .. Owner,
        .. Audit,
    ]);
}

internal static class QuoteCloseTable
{
    public const string Quote = "quoteid";
    public const string Subject = "subject";
    public const string ClosedOn = "actualend";
    public const string Number = "quotenumber";
    public const string Revision = "revision";
    public const string Regarding = "regardingobjectid";

    public static TableMetadata Metadata { get; } = new(TableNames.QuoteClose, "quotecloses", "subject",
    [
        Id("activityid"),
        Text(Subject, 200),
        Memo("description", 2000),
        DateTime(ClosedOn),
        Text(Number, 100),
        Integer(Revision, 0, 1_000_000_000),
        Text("category", 250),
        Text("subcategory", 250),
        Lookup(Quote, TableNames.Quote),
        Lookup(Regarding, TableNames.Opportunity, TableNames.Quote),
        Lookup(ColumnNames.Currency, TableNames.TransactionCurrency),
        .. StatesOfOneReason("Open", "Completed", "Canceled"),
        .. Owner,
        .. Audit,
    ]);
}
