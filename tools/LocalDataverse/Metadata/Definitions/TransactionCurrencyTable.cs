using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

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
        State(
            StateOption(0, "Active", "Aktiv", defaultStatus: 1),
            StateOption(1, "Inactive", "Inaktiv", defaultStatus: 2)),
        Status(
            Option(1, "Active", "Aktiv", state: 0),
            Option(2, "Inactive", "Inaktiv", state: 1)),
        .. Audit,
    ]);
}
