using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class PluginAssemblyTable
{
    public const string PluginAssemblyId = "pluginassemblyid";
    public const string Culture = "culture";
    public const string PublicKeyToken = "publickeytoken";
    public const string SourceHash = "sourcehash";
    public const string IsolationMode = "isolationmode";
    public const string SourceType = "sourcetype";

    public static TableMetadata Metadata { get; } = new(TableNames.PluginAssembly, "pluginassemblies", ColumnNames.Name,
    [
        Id(PluginAssemblyId),
        Text(ColumnNames.Name, 256),
        Text(ColumnNames.Version, 48),
        Text(Culture, 32),
        Text(PublicKeyToken, 32),
        Text("path", 256),
        // The dll, base64: Dataverse takes up to 16 MB of it.
        Memo(ColumnNames.Content, 1_073_741_823),
        Text(SourceHash, 256),
        Picklist(IsolationMode, OptionsFrom(1, "None", "Sandbox", "External")),
        Picklist(SourceType, OptionsFrom(0, "Database", "Disk", "Normal", "AzureWebApp", "File Store")),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}

internal static class PluginTypeTable
{
    public const string PluginTypeId = "plugintypeid";
    public const string TypeName = "typename";
    public const string WorkflowActivityGroupName = "workflowactivitygroupname";
    public const string IsWorkflowActivity = "isworkflowactivity";

    public static TableMetadata Metadata { get; } = new(TableNames.PluginType, "plugintypes", ColumnNames.Name,
    [
        Id(PluginTypeId),
        Text(TypeName, 256),
        Text(ColumnNames.Name, 256),
        Text(ColumnNames.FriendlyName, 256),
        Text(ColumnNames.Description, 256),
        Text(WorkflowActivityGroupName, 256),
        Boolean(IsWorkflowActivity),
        Lookup(PluginAssemblyTable.PluginAssemblyId, TableNames.PluginAssembly),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}
