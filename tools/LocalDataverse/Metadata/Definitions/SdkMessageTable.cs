using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

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
