using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
