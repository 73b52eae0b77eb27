using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
        Picklist(Mode,
            Option(0, "Synchronous"),
            Option(1, "Asynchronous")),
        Picklist(SupportedDeployment,
            Option(0, "Server Only"),
            Option(1, "Microsoft Dynamics 365 Client for Outlook Only"),
            Option(2, "Both")),
        Picklist("invocationsource",
            Option(-1, "Internal"),
            Option(0, "Parent"),
            Option(1, "Child")),
        State(
            StateOption(0, "Enabled", defaultStatus: 1),
            StateOption(1, "Disabled", defaultStatus: 2)),
        Status(
            Option(1, "Enabled", state: 0),
            Option(2, "Disabled", state: 1)),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}
