using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class PluginTypeTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.PluginType, "plugintypes", "name",
    [
        Id("plugintypeid"),
        Text("typename", 256),
        Text("name", 256),
        Text("friendlyname", 256),
        Text("description", 256),
        Text("workflowactivitygroupname", 256),
        Boolean("isworkflowactivity"),
        Lookup("pluginassemblyid", TableNames.PluginAssembly),
        Boolean("ismanaged"),
        .. Audit,
    ]);
}
