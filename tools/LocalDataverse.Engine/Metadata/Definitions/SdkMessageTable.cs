using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SdkMessageTable
{
    public const string SdkMessageId = "sdkmessageid";

    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessage, "sdkmessages", ColumnNames.Name,
    [
        Id(SdkMessageId),
        Text(ColumnNames.Name, 256),
        Text("categoryname", 25),
        .. Audit,
    ]);
}
