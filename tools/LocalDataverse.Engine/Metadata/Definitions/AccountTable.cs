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
