using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class DocumentedNamesTests : IDisposable
{
    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Theory]
    [InlineData("GET", "leads", "'leads'")]
    [InlineData("POST", "salesorders", "'salesorders'")]
    [InlineData("PATCH", "tasks(00000000-0000-0000-0000-000000000001)", "'tasks'")]
    [InlineData("GET", "savedqueries?$select=name", "'savedqueries'")]
    [InlineData("GET", "accountleadscollection/$count", "'accountleadscollection'")]
    [InlineData("GET", "RelationshipDefinitions", "'RelationshipDefinitions'")]
    [InlineData("GET", "RetrieveTotalRecordCount(EntityNames=['account'])", "function RetrieveTotalRecordCount")]
    [InlineData("GET", "GetTimeZoneCodeByLocalizedName(LocalizedStandardName=@p1,LocaleId=@p2)?@p1='x'&@p2=1033", "function GetTimeZoneCodeByLocalizedName")]
    [InlineData("GET", "InitializeFrom(EntityMoniker=@p1,TargetEntityName='account')?@p1={'@odata.id':'accounts(1)'}", "function InitializeFrom")]
    [InlineData("POST", "Merge", "action Merge")]
    [InlineData("POST", "leads(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.QualifyLead", "action QualifyLead")]
    [InlineData("POST", "opportunities(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.CalculateActualValueOpportunity", "action CalculateActualValueOpportunity")]
    [InlineData("POST", "opportunitycloses/Microsoft.Dynamics.CRM.CreateMultiple", "action CreateMultiple")]
    [InlineData("POST", "opportunities(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.msdyn_CloseAllOpportunityQuotes", "msdyn_CloseAllOpportunityQuotes")]
    [InlineData("GET", "systemusers(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'contacts(1)'}", "function RetrievePrincipalAccess")]
    [InlineData("GET", "accounts?savedQuery=00000000-0000-0000-0000-000000000001", "option savedQuery")]
    [InlineData("GET", "accounts?partitionId=x", "option partitionId")]
    [InlineData("GET", "accounts?$filter=Microsoft.Dynamics.CRM.InFiscalYear(PropertyName='createdon',PropertyValue=2026)", "InFiscalYear")]
    [InlineData("GET", "accounts?$expand=contact_customer_accounts($filter=Microsoft.Dynamics.CRM.AboveOrEqual(PropertyName='contactid',PropertyValue='x'))", "AboveOrEqual")]
    [InlineData("GET", "EntityDefinitions(LogicalName='account')?$select=IsOptimisticConcurrencyEnabled", "IsOptimisticConcurrencyEnabled")]
    [InlineData("GET", "EntityDefinitions?$filter=IsCustomEntity eq true", "option $filter")]
    [InlineData("GET", "EntityDefinitions(LogicalName='account')/Attributes(LogicalName='name')", "'EntityDefinitions(LogicalName='account')/Attributes(LogicalName='name')'")]
    [InlineData("GET", "EntityDefinitions(00000000-0000-0000-0000-000000000001)/Keys", "/Keys'")]
    [InlineData("GET", "EntityDefinitions(LogicalName='account')/Microsoft.Dynamics.CRM.EntityMetadata", "EntityMetadata'")]
    [InlineData("GET", "EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata", "LookupAttributeMetadata'")]
    public void Name_DocumentedAndNotBuilt_Is501(string method, string address, string named) =>
        Assert.Contains(named, web.Client.Send(method, address, "{}").Error(501, "0x80040315"), StringComparison.Ordinal);

    [Theory]
    [InlineData("POST", "opportunities(00000000-0000-0000-0000-000000000001)/CalculateActualValueOpportunity", 400)]
    [InlineData("POST", "opportunities(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.WinOpportunity", 404)]
    [InlineData("POST", "widgets(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.AddToQueue", 404)]
    [InlineData("POST", "opportunities/Microsoft.Dynamics.CRM.CreateSeveral", 404)]
    [InlineData("POST", "merge", 404)]
    [InlineData("GET", "EntityDefinitions(LogicalName='account')/Columns", 404)]
    [InlineData("GET", "EntityDefinitions(LogicalName='quote')/Microsoft.Dynamics.CRM.Foo", 404)]
    [InlineData("GET", "EntityDefinitions(LogicalName='quote')/Contoso.EntityMetadata", 404)]
    [InlineData("GET", "EntityDefinitions/Microsoft.Dynamics.CRM.Foo", 404)]
    [InlineData("GET", "EntityDefinitions(LogicalName='quote')/Attributes/Microsoft.Dynamics.CRM.Foo", 404)]
    [InlineData("GET", "EntityDefinitions(LogicalName='quote')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.Foo", 404)]
    [InlineData("GET", "opportunities(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.Foo", 404)]
    [InlineData("GET", "opportunities(00000000-0000-0000-0000-000000000001)/customerid_account/Microsoft.Dynamics.CRM.Foo", 404)]
    [InlineData("GET", "accounts?$filter=name eq 'Microsoft.Dynamics.CRM.InFiscalYear('", 200)]
    public void Name_InventedOrInTheWrongPlace_IsNot501(string method, string address, int status) =>
        Assert.Equal(status, web.Client.Send(method, address, "{}").Status);

    [Fact]
    public void Header_Documented_IsDoneOr501NamingIt() => Assert.All(Listed("header"), header =>
    {
        var answer = web.Client.Get("WhoAmI", (header, "null"));
        if (RequestOptions.DoneHeaders.Contains(header))
        {
            Assert.NotEqual(501, answer.Status);
        }
        else
        {
            Assert.Contains($"the header {header}.", answer.Error(501, "0x80040315"), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Preference_Documented_IsDoneOr501NamingIt() => Assert.All(Listed("preference"), preference =>
    {
        var answer = web.Client.Get("WhoAmI", ("Prefer", $"{preference};url=\"x\", handling=lenient"));
        if (RequestOptions.DonePreferences.Contains(preference))
        {
            Assert.NotEqual(501, answer.Status);
        }
        else
        {
            Assert.Contains($"the preference {preference}.", answer.Error(501, "0x80040315"), StringComparison.Ordinal);
        }
    });

    [Theory]
    [InlineData("MSCRM.MergeLabel", "true", 400)]
    [InlineData("MergeLabels", "true", 200)]
    [InlineData("X-MSCRM.MergeLabels", "true", 200)]
    [InlineData("Prefer", "odata.track-change, respond-asynchronously", 200)]
    public void HeaderOrPreference_Invented_IsNot501(string header, string value, int status) =>
        Assert.Equal(status, web.Client.Get("WhoAmI", (header, value)).Status);

    [Fact]
    public void List_HasTheSetOfEveryTableHere() =>
        Assert.All(Navigations.VisibleTables, table => Assert.True(DocumentedNames.IsSet(table.EntitySetName), table.EntitySetName));

    [Fact]
    public void List_HasEveryHeaderAndPreferenceThatIsDone()
    {
        Assert.All(RequestOptions.DoneHeaders, header => Assert.True(DocumentedNames.IsHeader(header), header));
        Assert.All(RequestOptions.DonePreferences, preference => Assert.True(DocumentedNames.IsPreference(preference), preference));
    }

    private static IReadOnlyList<string> Listed(string kind)
    {
        using var reader = new StreamReader(typeof(DocumentedNames).Assembly.GetManifestResourceStream("DocumentedNames.txt")!);
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.StartsWith(kind + " ", StringComparison.Ordinal));
        return [.. lines.Select(line => line[(kind.Length + 1)..])];
    }
}
