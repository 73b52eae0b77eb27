namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>
/// Registration is written in solution/; the dll's attributes, spkl.json and the README repeat it and must not drift. What a
/// difference would look like is shown for each source by changing a copy of that source alone.
/// </summary>
public class RegistrationTests
{
    private const string Guard = "ProjectOpsClose.Plugins.OpportunityCloseGuard";
    private const string Activity = "ProjectOpsClose.Plugins.CloseOpportunityQuotesActivity";
    private const string Win = "d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f";
    private const string Lose = "2620c414-3b7e-4a3c-8018-7d074705657e";
    private const string Create = "ee181084-4da9-438a-b229-5048740b9055";

    private static readonly RegistrationSources Sources = RegistrationSources.AsTheyAre();

    [Theory]
    [InlineData(Win, "Win", "opportunity")]
    [InlineData(Lose, "Lose", "opportunity")]
    [InlineData(Create, "Create", "opportunityclose")]
    public void PackedSolution_Step_IsSynchronousInPreOperation(string id, string message, string table)
    {
        var step = ZipFacts.Of(Sources.Zip).Where(fact => fact.Kind == "step" && fact.Key == id).ToDictionary(fact => fact.Name, fact => fact.Value);

        Assert.Equal(
            (Guard, message, table, "20", "synchronous", "1"),
            (step["class"], step["message"], step["table"], step["stage"], step["mode"], step["rank"]));
    }

    [Fact]
    public void Sources_AsTheyAre_SayTheSame() => Assert.Null(RegistrationContract.FirstDifference(Sources));

    [Theory]
    [InlineData("c0-e20f-4d8f-b7c4-eaf9eaf4509f |", "c0-e20f-4d8f-b7c4-eaf9eaf4509e |", "9e: class: the README says '" + Guard + "', the packed solution nothing.")]
    [InlineData("| Lose | opportunity |", "| Win | opportunity |", "message: the README says 'Win', the packed solution 'Lose'.")]
    [InlineData("Guard | Lose |", "Other | Lose |", "Other: kind: the README says 'plug-in', the packed solution nothing.")]
    [InlineData("| Create | opportunityclose |", "| Create | quote |", "table: the README says 'quote', the packed solution 'opportunityclose'.")]
    [InlineData("pre-operation (20)", "pre-validation (10)", "stage: the README says '10', the packed solution '20'.")]
    [InlineData("| synchronous | 1 |", "| asynchronous | 1 |", "mode: the README says 'asynchronous', the packed solution 'synchronous'.")]
    [InlineData("| synchronous | 1 |", "| synchronous | 2 |", "rank: the README says '2', the packed solution '1'.")]
    [InlineData("`, id 5", "`, id 4", "assembly: id: the README says '4c3e68af-9eae-49bd-8dba-c7753d891063', the packed solution '5c3e68af-9eae-49bd-8dba-c7753d891063'.")]
    [InlineData("1.0.0.0, sandbox", "1.0.0.0, none", "isolation: the README says 'none', the packed solution 'sandbox'.")]
    [InlineData("1.0.0.0, sandbox", "1.1.0.0, sandbox", "version: the README says '1.1.0.0', the packed solution '1.0.0.0'.")]
    [InlineData("activity \"Close opportunity quotes\"", "activity \"Close\"", "activity name: the README says 'Close', the packed solution 'Close opportunity quotes'.")]
    [InlineData("group \"Project Ops Close\"", "group \"Quotes\"", "activity group: the README says 'Quotes', the packed solution 'Project Ops Close'.")]
    [InlineData("| custom API opsclose_Close", "| custom API opsclose_", "opsclose_CloseOpportunityQuotes: class: the README says nothing, the packed solution 'ProjectOpsClose.Plugins.CloseOpportunityQuotes'.")]
    [InlineData("(30) | prvWriteQuote", "(30) | prvReadQuote", "privilege: the README says 'prvReadQuote', the packed solution 'prvWriteQuote'.")]
    [InlineData("prvWriteQuote | yes", "prvWriteQuote | no", "in workflows: the README says 'no', the packed solution 'yes'.")]
    [InlineData("| ClosedOn | DateTime, optional", "| ClosedOn | String, optional", "ClosedOn: type: the README says 'String', the packed solution 'DateTime'.")]
    [InlineData("| ClosedOn | DateTime, optional", "| ClosedOn | DateTime", "ClosedOn: optionality: the README says 'required', the packed solution 'optional'.")]
    [InlineData("| MoreToDo | Boolean", "| MoreToDo | Integer", "MoreToDo: type: the README says 'Integer', the packed solution 'Boolean'.")]
    [InlineData("| class | message |", "| type | message |", "Guard: kind: the README says nothing, the packed solution 'plug-in'.")]
    public void Readme_ChangedAlone_Differs(string old, string replacement, string difference) =>
        Differs(Sources with { Readme = Change.Text(Sources.Readme, old, replacement) }, difference);

    [Theory]
    [InlineData("\"solution\": \"ProjectOpsClose\"", "\"solution\": \"Other\"", "unique name: spkl.json says 'Other and ProjectOpsClose', the packed solution 'ProjectOpsClose'.")]
    [InlineData("uniquename\": \"ProjectOpsClose\"", "uniquename\": \"Other\"", "unique name: spkl.json says 'ProjectOpsClose and Other', the packed solution 'ProjectOpsClose'.")]
    [InlineData("ProjectOpsClose.Plugins.dll", "Other.dll", "name: spkl.json says 'Other and ProjectOpsClose.Plugins', the packed solution 'ProjectOpsClose.Plugins'.")]
    public void SpklJson_ChangedAlone_Differs(string old, string replacement, string difference) =>
        Differs(Sources with { SpklJson = Change.Text(Sources.SpklJson, old, replacement) }, difference);

    [Theory]
    [InlineData("solution.xml", "<UniqueName>ProjectOpsClose<", "<UniqueName>Other<", "unique name: spkl.json says 'ProjectOpsClose', the packed solution 'Other'.")]
    [InlineData("customizations.xml", "PluginAssemblyId=\"5", "PluginAssemblyId=\"4", "assembly: id: the README says '5c3e68af-9eae-49bd-8dba-c7753d891063', the packed solution '4c3e68af-9eae-49bd-8dba-c7753d891063'.")]
    [InlineData("customizations.xml", "<IsolationMode>2<", "<IsolationMode>1<", "isolation: the dll says 'sandbox', the packed solution 'none'.")]
    [InlineData("customizations.xml", "PublicKeyToken=b", "PublicKeyToken=a", "public key token: the dll says 'b9765303f5b77157', the packed solution 'a9765303f5b77157'.")]
    [InlineData("customizations.xml", "<FriendlyName>Close opportunity quotes<", "<FriendlyName>Close<", "activity name: the dll says 'Close opportunity quotes', the packed solution 'Close'.")]
    [InlineData("customizations.xml", "<WorkflowActivityGroupName>Project Ops Close<", "<WorkflowActivityGroupName>Quotes<", "activity group: the dll says 'Project Ops Close', the packed solution 'Quotes'.")]
    [InlineData("customizations.xml", "<PluginTypeName>ProjectOpsClose.Plugins.OpportunityCloseGuard,", "<PluginTypeName>Other,", "class: the dll says '" + Guard + "', the packed solution 'Other'.")]
    [InlineData("customizations.xml", "StepId=\"{2", "StepId=\"{1", "1620c414-3b7e-4a3c-8018-7d074705657e: class: the dll says nothing, the packed solution '" + Guard + "'.")]
    [InlineData("customizations.xml", "Guard: Win of", "Guard: Winning of", "name: the dll says '" + Guard + ": Win of opportunity', the packed solution '" + Guard + ": Winning of opportunity'.")]
    [InlineData("customizations.xml", "<SdkMessageId>2", "<SdkMessageId>1", "message: the dll says 'Win', the packed solution '17bebb1b-ea3e-db11-86a7-000a3a5473e8'.")]
    [InlineData("customizations.xml", "<PrimaryEntity>opportunityclose<", "<PrimaryEntity>quote<", "table: the dll says 'opportunityclose', the packed solution 'quote'.")]
    [InlineData("customizations.xml", "<Stage>20<", "<Stage>10<", "stage: the dll says '20', the packed solution '10'.")]
    [InlineData("customizations.xml", "<Mode>0<", "<Mode>1<", "mode: the dll says 'synchronous', the packed solution 'asynchronous'.")]
    [InlineData("customizations.xml", "<Description>Refuses to close the opportunity as Won", "<Description>Refuses to win", "as Won while quotes that block it are open.', the packed solution 'Refuses to win while quotes that block it are open.'.")]
    [InlineData("customizations.xml", "<Rank>1<", "<Rank>5<", "rank: the dll says '1', the packed solution '5'.")]
    [InlineData("/customapi.xml", "a7dace99", "b7dace99", "custom API opsclose_CloseOpportunityQuotes: class: the dll says 'ProjectOpsClose.Plugins.CloseOpportunityQuotes', the packed solution 'b7dace99-919e-469a-92f9-053db2fae076'.")]
    [InlineData("/customapi.xml", "uniquename=\"opsclose_Close", "uniquename=\"opsclose_", "opsclose_CloseOpportunityQuotes: class: the dll says 'ProjectOpsClose.Plugins.CloseOpportunityQuotes', the packed solution nothing.")]
    [InlineData("/customapi.xml", ">opportunity<", ">quote<", "table: the dll says 'opportunity', the packed solution 'quote'.")]
    [InlineData("/customapi.xml", "prvWriteQuote", "prvReadQuote", "privilege: the README says 'prvWriteQuote', the packed solution 'prvReadQuote'.")]
    [InlineData("/customapi.xml", "<workflowsdkstepenabled>1<", "<workflowsdkstepenabled>0<", "in workflows: the README says 'yes', the packed solution 'no'.")]
    [InlineData("/Status/customapirequestparameter.xml", "<type>7<", "<type>9<", "Status: type: the dll says 'Integer', the packed solution 'type 9'.")]
    [InlineData("/Status/customapirequestparameter.xml", "<isoptional>1<", "<isoptional>0<", "Status: optionality: the dll says 'optional', the packed solution 'required'.")]
    [InlineData("/MoreToDo/customapiresponseproperty.xml", "<type>0<", "<type>10<", "MoreToDo: type: the dll says 'Boolean', the packed solution 'String'.")]
    public void PackedSolution_ChangedAlone_Differs(string member, string old, string replacement, string difference) =>
        Differs(Sources with { Zip = Change.Zip(Sources.Zip, member, old, replacement) }, difference);

    [Theory]
    [InlineData(Guard, 0, "Close", "message: the dll says 'Close', the packed solution 'Win'.")]
    [InlineData(Guard, 1, "quote", "table: the dll says 'quote', the packed solution 'opportunity'.")]
    [InlineData(Guard, 2, 40, "stage: the dll says '40', the packed solution '20'.")]
    [InlineData(Guard, 3, 0, "mode: the dll says 'asynchronous', the packed solution 'synchronous'.")]
    [InlineData(Guard, 4, "name", "filtering attributes: the dll says 'name', the packed solution ''.")]
    [InlineData(Guard, 5, "Win", "name: the dll says 'Win', the packed solution '" + Guard + ": Win of opportunity'.")]
    [InlineData(Guard, 6, 9, "rank: the dll says '9', the packed solution '1'.")]
    [InlineData(Guard, 7, 0, "isolation: the dll says 'sandbox and none', the packed solution 'sandbox'.")]
    [InlineData(Activity, 0, Guard, "activity group: the dll says nothing, the packed solution 'Project Ops Close'.")]
    [InlineData(Activity, 1, "Close", "activity name: the dll says 'Close', the packed solution 'Close opportunity quotes'.")]
    [InlineData(Activity, 3, "Quotes", "activity group: the dll says 'Quotes', the packed solution 'Project Ops Close'.")]
    [InlineData("ProjectOpsClose.Plugins.CloseOpportunityQuotes", 0, "opsclose_Other", "class: the dll says nothing, the packed solution 'ProjectOpsClose.Plugins.CloseOpportunityQuotes'.")]
    public void Dll_AttributeChangedAlone_Differs(string type, int argument, object value, string difference) =>
        Differs(Sources with { Dll = Change.Dll(Sources.Dll, module => DllChange.Argument(module, type, argument, value)) }, difference);

    [Theory]
    [InlineData(nameof(DllChange.StepId), "step 00000000-0000-0000-0000-000000000000: class: the dll says '" + Guard + "', the packed solution nothing.")]
    [InlineData(nameof(DllChange.NoStepDescription), "description: the dll says '', the packed solution 'Refuses to close the opportunity as Won while quotes that block it are open.'.")]
    [InlineData(nameof(DllChange.Version), "version: the dll says '1.1.0.0', the packed solution '1.0.0.0'.")]
    [InlineData(nameof(DllChange.ParameterType), "request parameter Status: type: the dll says 'DateTime', the packed solution 'Integer'.")]
    [InlineData(nameof(DllChange.ParameterRequired), "request parameter Status: optionality: the dll says 'required', the packed solution 'optional'.")]
    [InlineData(nameof(DllChange.PropertyName), "response property MoreToDo: type: the dll says nothing, the packed solution 'Boolean'.")]
    [InlineData(nameof(DllChange.BoundTable), "custom API opsclose_CloseOpportunityQuotes: table: the dll says 'quote', the packed solution 'opportunity'.")]
    public void Dll_ChangedAlone_Differs(string change, string difference) =>
        Differs(Sources with { Dll = Change.Dll(Sources.Dll, DllChange.Named(change)) }, difference);

    private static void Differs(RegistrationSources changed, string difference) =>
        Assert.EndsWith(difference, RegistrationContract.FirstDifference(changed), StringComparison.Ordinal);
}
