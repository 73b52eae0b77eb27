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
        Lookup("transactioncurrencyid", TableNames.TransactionCurrency),
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
        Text("fullname", 160),
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
        Lookup("transactioncurrencyid", TableNames.TransactionCurrency),
        .. Audit,
    ])
    {
        // What it is looked up by.
        Indexes = [["name"]],
    };
}

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
