using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class CustomApiResponsePropertyTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.CustomApiResponseProperty, "customapiresponseproperties", ColumnNames.Name,
    [
        Id("customapiresponsepropertyid"),
        Text(ColumnNames.UniqueName, 128),
        Text(ColumnNames.Name, 100),
        Localizable(Text(ColumnNames.DisplayName, 100)),
        Localizable(Text(ColumnNames.Description, 300)),
        Text(CustomApiRequestParameterTable.LogicalEntityName, 100),
        Picklist(CustomApiRequestParameterTable.Type, [.. CustomApiTypes.All]),
        Lookup(CustomApiTable.CustomApiId, TableNames.CustomApi),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
