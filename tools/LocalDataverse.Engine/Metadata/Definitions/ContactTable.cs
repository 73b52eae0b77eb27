using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
