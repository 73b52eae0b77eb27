using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

internal static class SdkMessageFilterTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessageFilter, "sdkmessagefilters", "name",
    [
        Id("sdkmessagefilterid"),
        Text("name", 256),
        Lookup("sdkmessageid", TableNames.SdkMessage),
        Text("primaryobjecttypecode", 64),
        .. Audit,
    ]);
}
