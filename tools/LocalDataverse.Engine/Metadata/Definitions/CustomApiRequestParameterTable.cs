using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class CustomApiRequestParameterTable
{
    public const string LogicalEntityName = "logicalentityname";
    public const string IsOptional = "isoptional";
    public const string Type = "type";

    public static TableMetadata Metadata { get; } = new(TableNames.CustomApiRequestParameter, "customapirequestparameters", ColumnNames.Name,
    [
        Id("customapirequestparameterid"),
        Text(ColumnNames.UniqueName, 128),
        Text(ColumnNames.Name, 100),
        Localizable(Text(ColumnNames.DisplayName, 100)),
        Localizable(Text(ColumnNames.Description, 300)),
        Text(LogicalEntityName, 100),
        Boolean(IsOptional),
        Picklist(Type, [.. CustomApiTypes.All]),
        Lookup(CustomApiTable.CustomApiId, TableNames.CustomApi),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
