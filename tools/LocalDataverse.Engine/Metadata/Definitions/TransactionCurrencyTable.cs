using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class TransactionCurrencyTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.TransactionCurrency, "transactioncurrencies", "currencyname",
    [
        Id("transactioncurrencyid"),
        Text("currencyname", 100),
        Text("isocurrencycode", 5),
        Text("currencysymbol", 13),
        Integer("currencyprecision"),
        Decimal("exchangerate"),
        .. ActiveOrInactive,
        .. Audit,
    ]);
}
