namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>Logical names of the tables, once.</summary>
internal static class TableNames
{
    public const string Account = "account";
    public const string BusinessUnit = "businessunit";
    public const string Competitor = "competitor";
    public const string Contact = "contact";
    public const string CustomApi = "customapi";
    public const string CustomApiRequestParameter = "customapirequestparameter";
    public const string CustomApiResponseProperty = "customapiresponseproperty";
    public const string EnvironmentVariableDefinition = "environmentvariabledefinition";
    public const string EnvironmentVariableValue = "environmentvariablevalue";
    public const string LocalLabel = "locallabel";
    public const string LocalPrivilege = "localprivilege";
    public const string LocalRibbon = "localribbon";
    public const string Opportunity = "opportunity";
    public const string OpportunityClose = "opportunityclose";
    public const string Organization = "organization";
    public const string PluginAssembly = "pluginassembly";
    public const string PluginType = "plugintype";
    public const string Publisher = "publisher";
    public const string Quote = "quote";
    public const string QuoteClose = "quoteclose";
    public const string SdkMessage = "sdkmessage";
    public const string SdkMessageFilter = "sdkmessagefilter";
    public const string SdkMessageProcessingStep = "sdkmessageprocessingstep";
    public const string SdkMessageProcessingStepImage = "sdkmessageprocessingstepimage";
    public const string Solution = "solution";
    public const string SolutionComponent = "solutioncomponent";
    public const string SystemUser = "systemuser";
    public const string TransactionCurrency = "transactioncurrency";
    public const string UserSettings = "usersettings";
    public const string WebResource = "webresource";
}
