using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

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
        State(
            StateOption(0, "Active", "Aktiv", defaultStatus: 1),
            StateOption(1, "Inactive", "Inaktiv", defaultStatus: 2)),
        Status(
            Option(1, "Active", "Aktiv", state: 0),
            Option(2, "Inactive", "Inaktiv", state: 1)),
        .. Owner,
        .. Audit,
    ]);
}
