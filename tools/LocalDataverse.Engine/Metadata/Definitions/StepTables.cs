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

internal static class SdkMessageProcessingStepTable
{
    public const string SdkMessageProcessingStepId = "sdkmessageprocessingstepid";
    public const string EventHandler = "eventhandler";
    public const string Rank = "rank";
    public const string FilteringAttributes = "filteringattributes";
    public const string Stage = "stage";
    public const string Mode = "mode";
    public const string SupportedDeployment = "supporteddeployment";

    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessageProcessingStep, "sdkmessageprocessingsteps", ColumnNames.Name,
    [
        Id(SdkMessageProcessingStepId),
        Text(ColumnNames.Name, 256),
        Text(ColumnNames.Description, 256),
        Lookup(SdkMessageTable.SdkMessageId, TableNames.SdkMessage),
        Lookup(SdkMessageFilterTable.SdkMessageFilterId, TableNames.SdkMessageFilter),
        Lookup(PluginTypeTable.PluginTypeId, TableNames.PluginType),
        Lookup(EventHandler, TableNames.PluginType),
        Lookup("impersonatinguserid", TableNames.SystemUser),
        Integer(Rank),
        Text(FilteringAttributes, 100_000),
        Memo("configuration", 1_073_741_823),
        Boolean("asyncautodelete"),
        Picklist(Stage,
            Option(5, "Initial Pre-operation"),
            Option(10, "Pre-validation"),
            Option(20, "Pre-operation"),
            Option(30, "Main Operation"),
            Option(40, "Post-operation")),
        Picklist(Mode, OptionsFrom(0, "Synchronous", "Asynchronous")),
        Picklist(SupportedDeployment, OptionsFrom(0, "Server Only", "Microsoft Dynamics 365 Client for Outlook Only", "Both")),
        Picklist("invocationsource", OptionsFrom(-1, "Internal", "Parent", "Child")),
        .. StatesOfOneReason("Enabled", "Disabled"),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}

internal static class SdkMessageProcessingStepImageTable
{
    public const string EntityAlias = "entityalias";
    public const string MessagePropertyName = "messagepropertyname";
    public const string Attributes = "attributes";
    public const string ImageType = "imagetype";

    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessageProcessingStepImage, "sdkmessageprocessingstepimages", ColumnNames.Name,
    [
        Id("sdkmessageprocessingstepimageid"),
        Text(ColumnNames.Name, 256),
        Text(EntityAlias, 256),
        Text(MessagePropertyName, 256),
        Text(Attributes, 100_000),
        Lookup(SdkMessageProcessingStepTable.SdkMessageProcessingStepId, TableNames.SdkMessageProcessingStep),
        Picklist(ImageType, OptionsFrom(0, "PreImage", "PostImage", "Both")),
        .. Audit,
    ]);
}
