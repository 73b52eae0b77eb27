using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

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
