using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

internal static class LocalPrivilegeTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.LocalPrivilege, "localprivileges", null,
    [
        Id("localprivilegeid"),
        Lookup("systemuserid", TableNames.SystemUser),
        Text("tablename", 128),
        Integer("accessright"),
        Integer("depth"),
    ])
    {
        IsHostOnly = true,
    };
}
