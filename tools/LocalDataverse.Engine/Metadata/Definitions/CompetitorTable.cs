using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class CompetitorTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Competitor, "competitors", "name",
    [
        Id("competitorid"),
        Text("name", 100),
        Lookup("transactioncurrencyid", TableNames.TransactionCurrency),
        .. Audit,
    ])
    {
        // What it is looked up by.
        Indexes = [["name"]],
    };
}
