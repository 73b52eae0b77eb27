using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class ErrorTests : IDisposable
{
    private const string Everything = "odata.include-annotations=\"*\"";

    private readonly WebFixture web = new(new TestStep("Update", "opportunity", run =>
        throw new InvalidPluginExecutionException(OperationStatus.Canceled, 4711, "Not on a Sunday."))
    {
        FilteringAttributes = "description",
    });

    public void Dispose() => web.Dispose();

    [Fact]
    public void PluginRefusal_Is400WithItsTextAndSubCode()
    {
        var answer = web.Client.Send("PATCH", web.Opportunity, """{"description":"x"}""", ("Prefer", Everything));

        Assert.Equal("Not on a Sunday.", answer.Error(400, "0x80040265"));
        var error = answer.Json(400).GetProperty("error");
        Assert.Equal("4711", error.Text("@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode"));
        Assert.Equal("1", error.Text("@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus"));
        Assert.Equal("Not on a Sunday.", error.Text("@Microsoft.PowerApps.CDS.InnerError.Message"));
        Assert.Contains("@Microsoft.PowerApps.CDS.TraceText", error.Names());
    }

    [Fact]
    public void PluginRefusal_AnnotationsNotAskedFor_IsCodeAndMessage() =>
        Assert.Equal(
            ["code", "message"],
            web.Client.Send("PATCH", web.Opportunity, """{"description":"x"}""").Json(400).GetProperty("error").Names());

    [Fact]
    public void PluginFailure_Is500ThatSaysItWasThePlugin()
    {
        using var other = new WebFixture(new TestStep("Update", "opportunity", _ => throw new FormatException("Oops.")));

        var message = other.Client.Send("PATCH", other.Opportunity, """{"name":"x"}""").Error(500, "0x80040224");

        Assert.Equal("An unexpected error occurred from ISV code.", message);
    }

    [Fact]
    public void FaultThatAPluginLetsOut_Is500WithItsWordsInTheTraceAlone()
    {
        using var other = new WebFixture(new TestStep("Update", "opportunity", run => run.User.Retrieve("account", Guid.Empty, new ColumnSet(true))));

        var error = other.Client.Send("PATCH", other.Opportunity, """{"name":"x"}""", ("Prefer", Everything)).Json(500).GetProperty("error");

        Assert.Equal(("0x80040224", "An unexpected error occurred from ISV code."), (error.Text("code"), error.Text("message")));
        Assert.Equal("An unexpected error occurred from ISV code.", error.Text("@Microsoft.PowerApps.CDS.InnerError.Message"));
        Assert.Contains("A row of 'account' needs an id that is not empty.", error.Text("@Microsoft.PowerApps.CDS.TraceText"), StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnOfASolutionThatIsNotThere_IsUnknownOnlyWhenItIsNamed()
    {
        using var sales = Organization.Open(new OrganizationOptions { ProjectOperations = false });
        var client = new WebClient(sales);
        var id = client.Send("POST", "opportunities", """{"name":"Dock"}""").Headers["OData-EntityId"];

        Assert.Equal("Dock", client.Json(id).Text("name"));
        Assert.Equal(["Dock"], client.Json("opportunities").Texts("name"));
        Assert.Contains("msdyn_ordertype", client.Get("opportunities?$select=msdyn_ordertype").Error(400, "0x80041103"), StringComparison.Ordinal);
        client.Get(id + "?$select=msdyn_ordertype").Error(400, "0x80041103");
        client.Send("PATCH", id, """{"msdyn_ordertype":192350001}""").Error(400, "0x80041103");
    }

    [Theory]
    [InlineData("opportunities?$select=nome", "Could not find a property named 'nome' on type 'Microsoft.Dynamics.CRM.opportunity'.")]
    [InlineData("opportunities?$filter=nome eq 1", "Could not find a property named 'nome' on type 'Microsoft.Dynamics.CRM.opportunity'.")]
    [InlineData("opportunities?$orderby=nome", "Could not find a property named 'nome' on type 'Microsoft.Dynamics.CRM.opportunity'.")]
    [InlineData("opportunities?$skip=5", "The query parameter $skip is not supported")]
    [InlineData("opportunities?$search=x", "The query parameter $search is not supported")]
    [InlineData("opportunities?$format=json", "The query parameter $format is not supported")]
    [InlineData("opportunities?$compute=1 as x", "The query parameter $compute is not supported")]
    [InlineData("opportunities?$filter=Microsoft.Dynamics.CRM.NoSuch(PropertyName='name')", "Microsoft.Dynamics.CRM.NoSuch")]
    [InlineData("EntityDefinitions?$select=Nome", "'Nome'")]
    [InlineData("EntityDefinitions?$what=1", "$what")]
    [InlineData("opportunities?$top=0", "$top")]
    [InlineData("opportunities?$top=1&$top=2", "$top")]
    [InlineData("opportunities?$expand=customerid_account($filter=name eq 'x')", "customerid_account")]
    [InlineData("opportunities?$expand=customerid_account($top=1)", "Only $select and $filter clause can be provided")]
    [InlineData("opportunities?$expand=opportunity_quotes($top=1;$expand=opportunityid)", "Only $select and $filter clause can be provided")]
    [InlineData("opportunities?$expand=opportunity_quotes($orderby=name),Opportunity_OpportunityClose($expand=createdby_opportunityclose)", "nested one-to-many")]
    [InlineData("opportunities?$expand=opportunity_quotes/$ref", "Expand with $ref is only supported on lookup type navigation property.")]
    [InlineData("opportunities?$expand=opportunity_quotes/$count", "$count")]
    [InlineData("opportunities?$expand=opportunity_quotes($skip=1)", "$skip")]
    [InlineData("opportunities?$expand=opportunity_quotes($count=true)", "$count")]
    [InlineData("opportunities?$expand=ownerid($select=fullname)", "Could not find a property named 'fullname' on type 'Microsoft.Dynamics.CRM.principal'.")]
    [InlineData("opportunities?$filter=ownerid/fullname eq 'x'", "Could not find a property named 'fullname' on type 'Microsoft.Dynamics.CRM.principal'.")]
    [InlineData("opportunities?$skiptoken=x", "$skiptoken")]
    [InlineData("opportunities(1)", "opportunities")]
    [InlineData("opportunities?$filter=name eq 5", "Edm.String")]
    [InlineData("opportunities?$filter=name gt null", "'name' can't be compared with null")]
    [InlineData("opportunities?what=5", "what")]
    [InlineData("opportunities?$filter=opportunityid eq 'no id'", "Edm.Guid")]
    [InlineData("opportunities?$expand=opportunity_quotes($filter=name eq @n)&@n='x'", "$expand")]
    [InlineData("opportunities?fetchXml=%3Cfetch%3E%3Centity%20name='opportunity'/%3E%3C/fetch%3E&$count=some", "$count")]
    [InlineData("opportunities?fetchXml=%3Cfetch%3E%3Centity&$count=true", "XML")]
    [InlineData("opportunities?fetchXml=%3Cfetch%3E%3Centity%20name='quote'/%3E%3C/fetch%3E", "quote")]
    public void Url_Wrong_Is400NamingWhat(string path, string named)
    {
        var message = web.Client.Get(path).Json(400).GetProperty("error").Text("message");

        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opportunities?$apply=aggregate($count as n)", "$apply")]
    [InlineData("opportunities?$filter=opportunity_quotes/any(q:q/statecode eq 1)", "any")]
    [InlineData("opportunities?$filter=name in ('a','b')", "in")]
    [InlineData("opportunities?$filter=customerid_account/name eq name", "two columns")]
    [InlineData("opportunities?$filter=length(name) eq 1", "length")]
    [InlineData("opportunities?$filter=year(createdon) eq 2026", "year")]
    [InlineData("opportunities?$expand=customerid_account/$ref", "$ref")]
    [InlineData("opportunities?$expand=ownerid", "owninguser")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000001)/ownerid", "owninguser")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000001)/name/$value", "$value")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000001)/opportunity_quotes(00000000-0000-0000-0000-000000000002)", "path")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000001)/opportunity_quotes?fetchXml=x", "fetchXml")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000001)/opportunity_quotes/$ref", "$ref")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.opportunity", "Microsoft.Dynamics.CRM.opportunity")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.opportunity/name", "Microsoft.Dynamics.CRM.opportunity")]
    [InlineData("opportunities/Microsoft.Dynamics.CRM.opportunity", "Microsoft.Dynamics.CRM.opportunity")]
    public void Url_NotSupportedHere_Is501NamingIt(string path, string named) =>
        Assert.Contains(named, web.Client.Get(path).Error(501, "0x80040315"), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"nome":"x"}""", "'nome'")]
    [InlineData("""{"name":5}""", "'name'")]
    [InlineData("""{"estimatedvalue":"5"}""", "'estimatedvalue'")]
    [InlineData("""{"_customerid_value":"00000000-0000-0000-0000-000000000001"}""", "_customerid_value")]
    [InlineData("""{"customerid@odata.bind":"/accounts(00000000-0000-0000-0000-000000000001)"}""", "'customerid'")]
    [InlineData("""{"customerid_account@odata.bind":"/contacts(00000000-0000-0000-0000-000000000001)"}""", "contacts")]
    [InlineData("""{"customerid_account@odata.bind":"/accounts(1)"}""", "customerid_account")]
    [InlineData("""{"customerid_account@odata.bind":"/accounts(contactid=00000000-0000-0000-0000-000000000001)"}""", "contactid")]
    [InlineData("""{"customerid_account@odata.bind":"http://crm.example/api/data/v9.2/accounts(00000000-0000-0000-0000-000000000001)"}""", "crm.example")]
    [InlineData("""{"customerid_account":null,"customerid_contact":null}""", "set twice")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.quote"}""", "Microsoft.Dynamics.CRM.quote")]
    [InlineData("""{"name":"a","name":"b"}""", "name")]
    [InlineData("""{"name":"\ud800"}""", "input parameters")]
    [InlineData("""{"name":""", "input parameters")]
    [InlineData("[1]", "Array")]
    [InlineData("", "empty")]
    public void Body_Wrong_Is400NamingWhat(string body, string named) =>
        Assert.Contains(named, web.Client.Send("PATCH", web.Opportunity, body).Error(400, "0x80048d19"), StringComparison.Ordinal);

    [Fact]
    public void Body_RowInARow_Is501NamingIt() => Assert.Contains(
        "customerid_account",
        web.Client.Send("POST", "opportunities", """{"customerid_account":{"name":"x"}}""").Error(501, "0x80040315"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("leadz")]
    [InlineData("http:leadz")]
    [InlineData("leadz(00000000-0000-0000-0000-000000000001)")]
    [InlineData("RetrieveTotal")]
    [InlineData("c:")]
    public void Segment_Unknown_Is404NamingIt(string segment) =>
        Assert.Equal($"Resource not found for the segment '{segment}'.", web.Client.Send("GET", WebClient.Root + segment).Error(404, "0x80060888"));

    [Fact]
    public void HostsOwnTable_IsAsUnknownAsAny() => web.Client.Get("localprivileges").Error(404, "0x80060888");

    [Theory]
    [InlineData("DELETE", "opportunities")]
    [InlineData("PATCH", "opportunities")]
    [InlineData("PUT", "opportunities(00000000-0000-0000-0000-000000000001)")]
    [InlineData("PATCH", "opportunities(00000000-0000-0000-0000-000000000001)/name")]
    [InlineData("PATCH", "opportunities(00000000-0000-0000-0000-000000000001)/opportunity_quotes")]
    [InlineData("PATCH", "opportunities(00000000-0000-0000-0000-000000000001)/customerid_account")]
    [InlineData("POST", "opportunities(00000000-0000-0000-0000-000000000001)")]
    [InlineData("POST", "$metadata")]
    [InlineData("POST", "EntityDefinitions")]
    [InlineData("BREW", "opportunities/$count")]
    public void Verb_Wrong_Is405WithThoseThatWork(string method, string path)
    {
        var answer = web.Client.Send(method, path, "{}");

        Assert.Contains(method, answer.Error(405, "0x80060888"), StringComparison.Ordinal);
        Assert.StartsWith("GET", answer.Headers["Allow"], StringComparison.Ordinal);
    }

    [Fact]
    public void Privilege_Lacking_Is403()
    {
        var user = web.Organization.AddUser();
        web.Organization.Grant(user, AccessRights.Read, AccessDepth.Own);

        new WebClient(web.Organization.Host) { UserId = user }.Get(web.Opportunity).Error(403, "0x80040220");
    }

    [Theory]
    [InlineData("MSCRMCallerID", "me", 400)]
    [InlineData("MSCRMCallerID", "", 400)]
    [InlineData("MSCRMCallerID", "null", 400)]
    [InlineData("CallerObjectId", "null", 400)]
    [InlineData("MSCRMCallerID", "00000000-0000-0000-0000-000000000001", 404)]
    [InlineData("CallerObjectId", "00000000-0000-0000-0000-000000000001", 403)]
    [InlineData("Prefer", "odata.maxpagesize=0", 400)]
    [InlineData("Prefer", "odata.maxpagesize=99999999999", 400)]
    [InlineData("If-None-Match", "5", 400)]
    public void Header_Wrong_IsAnError(string name, string value, int status) =>
        Assert.Equal(status, new WebClient(web.Organization.Host).Get(web.Opportunity, (name, value)).Status);
}
