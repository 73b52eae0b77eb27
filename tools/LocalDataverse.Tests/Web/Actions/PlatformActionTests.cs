using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Actions;

public sealed class PlatformActionTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();
    private readonly ApiClient client;

    public PlatformActionTests() => client = new ApiClient(organization);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("WinOpportunity", 3, 1)]
    [InlineData("WinOpportunity()", 3, 1)]
    [InlineData("LoseOpportunity", 5, 2)]
    public void OpportunityAction_OfAnOpenOne_ClosesIt(string action, int status, int state)
    {
        var id = organization.AddOpportunity();

        var answer = client.Post(action, Close("OpportunityClose", "opportunityid", "opportunities", id, status));

        Assert.Equal((204, 0, "4.0"), (answer.Status, answer.Body.Length, answer.Headers["OData-Version"]));
        Assert.Equal(state, organization.StateOf(id));
        Assert.Equal("Signed", Assert.Single(organization.All("opportunityclose"))["subject"]);
    }

    [Theory]
    [InlineData("CloseQuote", 5, 3)]
    [InlineData("WinQuote", 4, 2)]
    public void QuoteAction_OfAnActiveOne_ClosesIt(string action, int status, int state)
    {
        var id = AddQuote(1);

        var answer = client.Post(action, Close("QuoteClose", "quoteid", "quotes", id, status));

        Assert.Equal(204, answer.Status);
        Assert.Equal(state, organization.Row("quote", id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void ReviseQuote_Answers_TheNewDraftsColumns()
    {
        var id = AddQuote(1);

        var answer = client.Post("ReviseQuote", $"{{\"QuoteId\":\"{id}\",\"ColumnSet\":{{\"Columns\":[\"name\",\"statecode\"]}}}}");

        var row = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(200, answer.Status);
        Assert.Equal($"{ApiClient.Root}$metadata#quotes/$entity", row.GetProperty("@odata.context").GetString());
        Assert.Equal(("Roof", 0), (row.GetProperty("name").GetString(), row.GetProperty("statecode").GetInt32()));
        Assert.False(row.TryGetProperty("quotenumber", out _));
        Assert.Equal(2, organization.All("quote").Count);
    }

    [Fact]
    public void ReviseQuote_AllColumns_AnswersThemAll()
    {
        var answer = client.Post("ReviseQuote", $"{{\"QuoteId\":\"{AddQuote(1)}\",\"ColumnSet\":{{\"AllColumns\":true}}}}");

        Assert.True(JsonDocument.Parse(answer.Body).RootElement.TryGetProperty("quoteid", out var id));
        Assert.Contains(organization.All("quote"), quote => quote.Id == id.GetGuid());
    }

    [Theory]
    [InlineData("{\"ColumnSet\":{\"AllColumns\":true}}", "QuoteId")]
    [InlineData("{\"QuoteId\":\"x\"}", "'QuoteId'")]
    [InlineData("{\"QuoteId\":\"0a1b2c3d-0000-4000-8000-00000000abcd\"}", "'ColumnSet'")]
    [InlineData("{\"QuoteId\":\"0a1b2c3d-0000-4000-8000-00000000abcd\",\"ColumnSet\":null}", "'ColumnSet'")]
    [InlineData("{\"QuoteId\":\"0a1b2c3d-0000-4000-8000-00000000abcd\",\"ColumnSet\":[]}", "'ColumnSet'")]
    [InlineData("{\"QuoteId\":\"0a1b2c3d-0000-4000-8000-00000000abcd\",\"ColumnSet\":{\"Columns\":\"name\"}}", "'ColumnSet'")]
    [InlineData("{\"QuoteId\":\"0a1b2c3d-0000-4000-8000-00000000abcd\",\"ColumnSet\":{\"Columns\":[1]}}", "'ColumnSet'")]
    [InlineData("{\"QuoteId\":\"0a1b2c3d-0000-4000-8000-00000000abcd\",\"ColumnSet\":{\"All\":true}}", "'ColumnSet'")]
    public void ReviseQuote_ParameterMissingOrWrong_IsRefusedNamingIt(string body, string name)
    {
        var (_, message) = ApiClient.Error(400, client.Post("ReviseQuote", body));

        Assert.Contains(name, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "'OpportunityClose'")]
    [InlineData("{\"Status\":3}", "'OpportunityClose'")]
    [InlineData("{\"Status\":3,\"OpportunityClose\":3}", "'OpportunityClose'")]
    [InlineData("{\"Status\":3,\"OpportunityClose\":{\"nonsense\":1}}", "'nonsense'")]
    [InlineData("{\"Status\":3,\"OpportunityClose\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.quoteclose\"}}", "'OpportunityClose'")]
    [InlineData("{\"OpportunityClose\":{}}", "'Status'")]
    [InlineData("{\"Status\":\"3\",\"OpportunityClose\":{}}", "'Status'")]
    [InlineData("{\"Status\":3,\"OpportunityClose\":{},\"More\":1}", "'More'")]
    public void WinOpportunity_ParameterMissingOrWrong_IsRefusedNamingIt(string body, string name)
    {
        var (_, message) = ApiClient.Error(400, client.Post("WinOpportunity", body));

        Assert.Contains(name, message, StringComparison.Ordinal);
    }

    [Fact]
    public void WinOpportunity_OfAWonOne_IsRefusedWithThePlatformsCode()
    {
        var id = organization.AddOpportunity(state: 1);

        var (code, _) = ApiClient.Error(400, client.Post("WinOpportunity", Close("OpportunityClose", "opportunityid", "opportunities", id, 3)));

        Assert.Equal("0x80040515", code);
    }

    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    public void WhoAmI_WithAndWithoutBrackets_AnswersTheThreeIds(string function)
    {
        var text = ApiClient.Text(client.Get(function));

        Assert.Equal(
            $"{{\"@odata.context\":\"{ApiClient.Root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse\","
            + $"\"BusinessUnitId\":\"{organization.Host.BusinessUnitId}\",\"UserId\":\"{organization.Host.SystemUserId}\",\"OrganizationId\":\"{organization.Host.OrganizationId}\"}}",
            text);
    }

    [Theory]
    [InlineData("RetrieveVersion")]
    [InlineData("RetrieveVersion()")]
    public void RetrieveVersion_WithAndWithoutBrackets_AnswersIt(string function)
    {
        var text = ApiClient.Text(client.Get(function));

        Assert.Equal($"{{\"@odata.context\":\"{ApiClient.Root}$metadata#Microsoft.Dynamics.CRM.RetrieveVersionResponse\",\"Version\":\"9.2.0.0\"}}", text);
    }

    [Theory]
    [InlineData("GET", "WinOpportunity", "POST")]
    [InlineData("PATCH", "CloseQuote()", "POST")]
    [InlineData("GET", "ReviseQuote", "POST")]
    [InlineData("POST", "WhoAmI", "GET")]
    [InlineData("DELETE", "RetrieveVersion()", "GET")]
    public void Operation_ByAnotherVerb_IsNotAllowed(string method, string path, string allowed)
    {
        var answer = client.Send(method, path, "");

        ApiClient.Error(405, answer);
        Assert.Equal(allowed, answer.Headers["Allow"]);
    }

    [Theory]
    [InlineData("WinOpportunities")]
    [InlineData("winopportunity")]
    [InlineData("Microsoft.Dynamics.CRM.WinOpportunity")]
    [InlineData("quotes/Microsoft.Dynamics.CRM.CloseQuote")]
    public void Operation_ThatIsNotThere_IsNotFound(string path)
    {
        var (code, message) = ApiClient.Error(404, client.Post(path, "{}"));

        Assert.Equal("0x80060888", code);
        Assert.Contains("Resource not found for the segment", message, StringComparison.Ordinal);
    }

    private static string Close(string parameter, string column, string set, Guid id, int status) =>
        $"{{\"Status\":{status},\"{parameter}\":{{\"subject\":\"Signed\",\"{column}@odata.bind\":\"/{set}({id})\"}}}}";

    private Guid AddQuote(int state)
    {
        var row = new Entity("quote", Guid.NewGuid()) { ["name"] = "Roof", ["quotenumber"] = "Q-1", ["statecode"] = new OptionSetValue(state) };
        organization.Host.Load([row]);
        return row.Id;
    }
}
