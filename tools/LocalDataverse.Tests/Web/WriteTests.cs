using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class WriteTests : IDisposable
{
    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public void Post_Row_Is204WithItsAddress()
    {
        var answer = web.Client.Send("POST", "opportunities", """{"name":"Dock","estimatedvalue":12.5,"estimatedclosedate":"2026-05-01"}""");

        answer.NoContent();
        Assert.Matches($"^{WebClient.Root.Replace(".", "\\.", StringComparison.Ordinal)}opportunities\\([0-9a-f-]{{36}}\\)$", answer.Headers["OData-EntityId"]);
        Assert.Equal("2026-05-01", web.Client.Json(answer.Headers["OData-EntityId"]).Text("estimatedclosedate"));
    }

    [Fact]
    public void Post_Representation_Is201WithTheRow()
    {
        var answer = web.Client.Send("POST", "opportunities?$select=name", """{"name":"Dock"}""", ("Prefer", "return=representation"));

        Assert.Equal(["@odata.context", "@odata.etag", "opportunityid", "name"], answer.Json(201).Names());
        Assert.Equal("return=representation", answer.Headers["Preference-Applied"]);
        Assert.Contains("Location", answer.Headers.Keys);
        Assert.DoesNotContain("OData-EntityId", answer.Headers.Keys);
    }

    [Theory]
    [InlineData("/accounts({0})")]
    [InlineData("accounts({0})")]
    [InlineData("/accounts(accountid={0})")]
    [InlineData("http://localhost:5080/api/data/v9.2/accounts({0})")]
    public void Bind_EachForm_SetsTheLookup(string form)
    {
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, web.AccountId.ToString().ToUpperInvariant());
        var body = JsonSerializer.Serialize(new Dictionary<string, string> { ["name"] = "Dock", ["customerid_account@odata.bind"] = address });
        var id = web.Client.Send("POST", "opportunities", body).Headers["OData-EntityId"];

        Assert.Equal(web.AccountId, web.Client.Json(id).GetProperty("_customerid_value").GetGuid());
    }

    [Fact]
    public void Bind_Null_ClearsTheLookup()
    {
        web.Client.Send("PATCH", web.Opportunity, """{"customerid_account":null}""").NoContent();

        Assert.Equal(JsonValueKind.Null, web.Client.Json(web.Opportunity).GetProperty("_customerid_value").ValueKind);
    }

    [Fact]
    public void Patch_Row_ChangesWhatItNames()
    {
        web.Client.Send("PATCH", web.Opportunity, """{"name":"New quay"}""", ("If-Match", "*")).NoContent();

        var row = web.Client.Json(web.Opportunity);
        Assert.Equal("New quay", row.Text("name"));
        Assert.Equal(web.AccountId, row.GetProperty("_customerid_value").GetGuid());
    }

    [Fact]
    public void Patch_Representation_Is200WithTheNewEtag()
    {
        var before = web.Client.Json(web.Opportunity).Text("@odata.etag");
        var row = web.Client.Send("PATCH", web.Opportunity, """{"name":"New quay"}""", ("Prefer", "return=representation")).Json(200);

        Assert.Equal("New quay", row.Text("name"));
        Assert.NotEqual(before, row.Text("@odata.etag"));
    }

    [Fact]
    public void Patch_RepresentationWithExpand_LeavesTheExpansionOut()
    {
        var answer = web.Client.Send(
            "PATCH", web.Opportunity + "?$select=name&$expand=customerid_account", """{"name":"New quay"}""", ("Prefer", "return=representation"));

        Assert.Equal(["@odata.context", "@odata.etag", "opportunityid", "name"], answer.Json(200).Names());
        Assert.DoesNotContain("OData-EntityId", answer.Headers.Keys);
    }

    [Fact]
    public void Patch_RowMissing_IsCreatedUnlessForbidden()
    {
        var address = $"opportunities({Guid.NewGuid()})";

        Assert.Equal(404, web.Client.Send("PATCH", address, """{"name":"Dock"}""", ("If-Match", "*")).Status);
        web.Client.Send("PATCH", address, """{"name":"Dock"}""", ("If-None-Match", "*")).NoContent();
        web.Client.Send("PATCH", address, """{"name":"Dock"}""", ("If-None-Match", "*")).Error(412, "0x80040237");
        web.Client.Send("PATCH", address, """{"name":"Dry dock"}""", ("If-None-Match", "null")).NoContent();
        Assert.Equal("Dry dock", web.Client.Json(address).Text("name"));
    }

    [Fact]
    public void Patch_EtagOfAnotherVersion_Is412AndChangesNothing()
    {
        var etag = web.Client.Json(web.Opportunity).Text("@odata.etag")!;
        web.Client.Send("PATCH", web.Opportunity, """{"name":"First"}""", ("If-Match", etag)).NoContent();

        web.Client.Send("PATCH", web.Opportunity, """{"name":"Second"}""", ("If-Match", etag)).Error(412, "0x80060882");
        web.Client.Send("DELETE", web.Opportunity, null, ("If-Match", etag)).Error(412, "0x80060882");

        Assert.Equal("First", web.Client.Json(web.Opportunity).Text("name"));
    }

    [Fact]
    public void Delete_Row_IsGone()
    {
        var etag = web.Client.Json(web.Quote).Text("@odata.etag")!;

        web.Client.Send("DELETE", web.Quote, null, ("If-Match", etag)).NoContent();

        Assert.Contains(web.FirstQuoteId.ToString(), web.Client.Get(web.Quote).Error(404, "0x80040217"), StringComparison.Ordinal);
        web.Client.Send("DELETE", web.Quote).Error(404, "0x80040217");
    }

    [Fact]
    public void ChangeSet_MembersInOneTransaction_AreKeptTogetherOrNotAtAll()
    {
        using (var transaction = web.Client.Api.BeginTransaction())
        {
            web.Client.Api.Answer(web.Client.Call("PATCH", web.Opportunity, """{"name":"Half"}""", []), transaction).NoContent();
            Assert.Equal("New roof", web.Client.Json(web.Opportunity).Text("name"));
        }

        Assert.Equal("New roof", web.Client.Json(web.Opportunity).Text("name"));
        using (var transaction = web.Client.Api.BeginTransaction())
        {
            web.Client.Api.Answer(web.Client.Call("PATCH", web.Opportunity, """{"name":"Whole"}""", []), transaction).NoContent();
            web.Client.Api.Answer(web.Client.Call("DELETE", web.Quote, null, []), transaction).NoContent();
            transaction.Commit();
        }

        Assert.Equal("Whole", web.Client.Json(web.Opportunity).Text("name"));
        Assert.Equal(404, web.Client.Get(web.Quote).Status);
    }

    [Fact]
    public void Delete_Opportunity_TakesItsQuotesAlong()
    {
        web.Client.Send("DELETE", web.Opportunity).NoContent();

        Assert.Equal("0", web.Client.Get("quotes/$count").Text());
    }

    [Fact]
    public void Delete_RowThatAnotherNeeds_Is405()
    {
        var currency = web.Add("transactioncurrency", row => row["currencyname"] = "Krone");
        web.Add("quote", row => row["transactioncurrencyid"] = new EntityReference("transactioncurrency", currency));

        new WebClient(web.Organization.Host).Send("DELETE", $"transactioncurrencies({currency})").Error(405, "0x80040227");
    }

    [Fact]
    public void Impersonation_HasThatUsersRights()
    {
        var nobody = web.Organization.AddUser();
        var client = new WebClient(web.Organization.Host);

        client.Send("POST", "opportunities", """{"name":"Dock"}""", ("MSCRMCallerID", nobody.ToString().ToUpperInvariant())).Error(403, "0x80040220");
        client.Send("POST", "opportunities", """{"name":"Dock"}""").NoContent();
    }

    [Fact]
    public void Patch_MoneyAndChoice_ArriveInTheirTypes()
    {
        web.Client.Send("PATCH", web.Opportunity, """{"estimatedvalue":99.95,"statuscode":2,"closeprobability":40}""").NoContent();

        var row = web.Organization.Row("opportunity", web.OpportunityId);
        Assert.Equal(99.95m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}
