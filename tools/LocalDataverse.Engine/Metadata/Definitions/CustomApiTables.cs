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
        .. Naming,
        Picklist(BindingType, OptionsFrom(0, "Global", "Entity", "Entity Collection")),
        Text(BoundEntityLogicalName, 100),
        Boolean(IsFunction),
        Boolean(IsPrivate),
        Boolean(WorkflowSdkStepEnabled),
        Picklist(AllowedCustomProcessingStepType, OptionsFrom(0, "None", "Async Only", "Sync and Async")),
        Text(ExecutePrivilegeName, 100),
        Lookup(PluginTypeTable.PluginTypeId, TableNames.PluginType),
        .. OwnedComponent,
    ]);

    /// <summary>What a custom API and each of its parameters is called.</summary>
    public static IReadOnlyList<ColumnMetadata> Naming =>
    [
        Text(ColumnNames.UniqueName, 128),
        Text(ColumnNames.Name, 100),
        Localizable(Text(ColumnNames.DisplayName, 100)),
        Localizable(Text(ColumnNames.Description, 300)),
    ];
}

internal static class CustomApiRequestParameterTable
{
    public const string LogicalEntityName = "logicalentityname";
    public const string IsOptional = "isoptional";
    public const string Type = "type";

    public static TableMetadata Metadata { get; } =
        Parameters(TableNames.CustomApiRequestParameter, "customapirequestparameters", Boolean(IsOptional));

    /// <summary>The two tables of parameters are one but for what only a request's has.</summary>
    public static TableMetadata Parameters(string logicalName, string entitySetName, params ColumnMetadata[] own) => new(
        logicalName, entitySetName, ColumnNames.Name,
    [
        Id($"{logicalName}id"),
        .. CustomApiTable.Naming,
        Text(LogicalEntityName, 100),
        .. own,
        Picklist(Type, OptionsFrom(
            0, "Boolean", "DateTime", "Decimal", "Entity", "EntityCollection", "EntityReference",
            "Float", "Integer", "Money", "Picklist", "String", "StringArray", "Guid")),
        Lookup(CustomApiTable.CustomApiId, TableNames.CustomApi),
        .. OwnedComponent,
    ]);
}

internal static class CustomApiResponsePropertyTable
{
    public static TableMetadata Metadata { get; } =
        CustomApiRequestParameterTable.Parameters(TableNames.CustomApiResponseProperty, "customapiresponseproperties");
}
