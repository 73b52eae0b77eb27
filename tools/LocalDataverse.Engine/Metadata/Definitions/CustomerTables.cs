using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class AccountTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Account, "accounts", "name",
    [
        Id("accountid"),
        Text("name", 160),
        Text("accountnumber", 20),
        Text("emailaddress1", 100),
        Text("telephone1", 50),
        Lookup("primarycontactid", TableNames.Contact),
        Lookup(ColumnNames.Currency, TableNames.TransactionCurrency),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ])
    {
        // What it is looked up by.
        Indexes = [["name"]],
    };
}

internal static class ContactTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Contact, "contacts", "fullname",
    [
        Id("contactid"),
        ReadOnly(Text("fullname", 160)),
        Text("firstname", 50),
        Text("lastname", 50),
        Text("emailaddress1", 100),
        Lookup("parentcustomerid", TableNames.Account, TableNames.Contact),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ])
    {
        // What it is looked up by.
        Indexes = [["fullname"]],
    };
}

internal static class CompetitorTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Competitor, "competitors", "name",
    [
        Id("competitorid"),
        Text("name", 100),
        Lookup(ColumnNames.Currency, TableNames.TransactionCurrency),
        .. Audit,
    ])
    {
        // What it is looked up by.
        Indexes = [["name"]],
    };
}

internal static class TransactionCurrencyTable
{
    public const string Symbol = "currencysymbol";
    public const string Precision = "currencyprecision";

    public static TableMetadata Metadata { get; } = new(TableNames.TransactionCurrency, "transactioncurrencies", "currencyname",
    [
        Id(ColumnNames.Currency),
        Text("currencyname", 100),
        NotForUpdate(Text("isocurrencycode", 5)),
        Text(Symbol, 13),
        Integer(Precision, 0, 4),
        Decimal(ColumnNames.ExchangeRate) with { Min = 0.0000000001m, Max = 100_000_000_000m },
        .. ActiveOrInactive,
        .. Audit,
    ]);
}
