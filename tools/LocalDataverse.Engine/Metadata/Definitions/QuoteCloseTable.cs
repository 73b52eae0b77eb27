using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
