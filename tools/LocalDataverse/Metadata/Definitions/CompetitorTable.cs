using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

internal static class CompetitorTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Competitor, "competitors", "name",
    [
        Id("competitorid"),
        Text("name", 100),
        Lookup("transactioncurrencyid", TableNames.TransactionCurrency),
        .. Audit,
    ]);
}
