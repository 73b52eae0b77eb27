using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
