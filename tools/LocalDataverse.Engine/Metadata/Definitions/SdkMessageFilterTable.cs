using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SdkMessageFilterTable
{
    public const string SdkMessageFilterId = "sdkmessagefilterid";
    public const string PrimaryObjectTypeCode = "primaryobjecttypecode";

    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessageFilter, "sdkmessagefilters", ColumnNames.Name,
    [
        Id(SdkMessageFilterId),
        Text(ColumnNames.Name, 256),
        Lookup(SdkMessageTable.SdkMessageId, TableNames.SdkMessage),
        Text(PrimaryObjectTypeCode, 64),
        .. Audit,
    ]);
}
