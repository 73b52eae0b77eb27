using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
