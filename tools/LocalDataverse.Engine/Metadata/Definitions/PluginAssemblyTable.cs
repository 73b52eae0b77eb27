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
        Picklist(IsolationMode,
            Option(1, "None"),
            Option(2, "Sandbox"),
            Option(3, "External")),
        Picklist(SourceType,
            Option(0, "Database"),
            Option(1, "Disk"),
            Option(2, "Normal"),
            Option(3, "AzureWebApp"),
            Option(4, "File Store")),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}
