using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class PluginAssemblyTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.PluginAssembly, "pluginassemblies", "name",
    [
        Id("pluginassemblyid"),
        Text("name", 256),
        Text("version", 48),
        Text("culture", 32),
        Text("publickeytoken", 32),
        Text("path", 256),
        // The dll, base64: Dataverse takes up to 16 MB of it.
        Memo("content", 1_073_741_823),
        Text("sourcehash", 256),
        Picklist("isolationmode",
            Option(1, "None", "Ingen"),
            Option(2, "Sandbox", "Sandkasse"),
            Option(3, "External", "Ekstern")),
        Picklist("sourcetype",
            Option(0, "Database", "Database"),
            Option(1, "Disk", "Disk"),
            Option(2, "Normal", "Normal"),
            Option(3, "AzureWebApp", "AzureWebApp"),
            Option(4, "File Store", "Fillager")),
        Boolean("ismanaged"),
        .. Audit,
    ]);
}
