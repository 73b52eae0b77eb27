using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class CustomApiTable
{
    public const string CustomApiId = "customapiid";
    public const string BindingType = "bindingtype";
    public const string BoundEntityLogicalName = "boundentitylogicalname";
    public const string IsFunction = "isfunction";
    public const string IsPrivate = "isprivate";
    public const string WorkflowSdkStepEnabled = "workflowsdkstepenabled";
    public const string AllowedCustomProcessingStepType = "allowedcustomprocessingsteptype";
    public const string ExecutePrivilegeName = "executeprivilegename";

    public static TableMetadata Metadata { get; } = new(TableNames.CustomApi, "customapis", ColumnNames.Name,
    [
        Id(CustomApiId),
        Text(ColumnNames.UniqueName, 128),
        Text(ColumnNames.Name, 100),
        Localizable(Text(ColumnNames.DisplayName, 100)),
        Localizable(Text(ColumnNames.Description, 300)),
        Picklist(BindingType,
            Option(0, "Global"),
            Option(1, "Entity"),
            Option(2, "Entity Collection")),
        Text(BoundEntityLogicalName, 100),
        Boolean(IsFunction),
        Boolean(IsPrivate),
        Boolean(WorkflowSdkStepEnabled),
        Picklist(AllowedCustomProcessingStepType,
            Option(0, "None"),
            Option(1, "Async Only"),
            Option(2, "Sync and Async")),
        Text(ExecutePrivilegeName, 100),
        Lookup(PluginTypeTable.PluginTypeId, TableNames.PluginType),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
