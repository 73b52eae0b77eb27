using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SystemUserTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.SystemUser, "systemusers", "fullname",
    [
        Id("systemuserid"),
        Text("fullname", 200),
        Text("firstname", 256),
        Text("lastname", 256),
        Text("domainname", 1024),
        Text("internalemailaddress", 100),
        Lookup("businessunitid", TableNames.BusinessUnit),
        Boolean("isdisabled"),
        .. Audit,
    ]);
}
