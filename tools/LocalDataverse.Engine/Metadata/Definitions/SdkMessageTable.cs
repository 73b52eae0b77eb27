using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SdkMessageTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessage, "sdkmessages", "name",
    [
        Id("sdkmessageid"),
        Text("name", 256),
        Text("categoryname", 25),
        .. Audit,
    ]);
}
