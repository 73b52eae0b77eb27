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
            Option(5, "Initial Pre-operation", "Indledende præoperation"),
            Option(10, "Pre-validation", "Prævalidering"),
            Option(20, "Pre-operation", "Præoperation"),
            Option(30, "Main Operation", "Hovedoperation"),
            Option(40, "Post-operation", "Postoperation")),
        Picklist(Mode,
            Option(0, "Synchronous", "Synkron"),
            Option(1, "Asynchronous", "Asynkron")),
        Picklist(SupportedDeployment,
            Option(0, "Server Only", "Kun server"),
            Option(1, "Microsoft Dynamics 365 Client for Outlook Only", "Kun klienten til Outlook"),
            Option(2, "Both", "Begge")),
        Picklist("invocationsource",
            Option(-1, "Internal", "Intern"),
            Option(0, "Parent", "Overordnet"),
            Option(1, "Child", "Underordnet")),
        State(
            StateOption(0, "Enabled", "Aktiveret", defaultStatus: 1),
            StateOption(1, "Disabled", "Deaktiveret", defaultStatus: 2)),
        Status(
            Option(1, "Enabled", "Aktiveret", state: 0),
            Option(2, "Disabled", "Deaktiveret", state: 1)),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. Audit,
    ]);
}
