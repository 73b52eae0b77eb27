using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

public sealed class RequestsTests
{
    [Fact]
    public void Get_RequestsBeforeAny_AreNone()
    {
        using var organization = new ScriptedOrganization();

        var answer = new PageClient(organization.Host).Json("/page/requests");

        Assert.Equal("""{"last":0,"requests":[]}""", answer.GetRawText());
    }

    [Fact]
    public void Get_RequestsAfterANumber_AreTheLaterOnes()
    {
        using var organization = new ScriptedOrganization();
        organization.User.Create(new Entity("account"));
        organization.User.RetrieveMultiple(new QueryExpression("account"));
        organization.User.Create(new Entity("competitor"));

        var answer = new PageClient(organization.Host).Json("/page/requests?after=1");

        Assert.Equal([(2, "RetrieveMultiple"), (3, "Create")], Numbered(answer));
        Assert.Equal(3, answer.GetProperty("last").GetInt32());
    }

    [Fact]
    public void Get_RequestsAfterTheLast_AreNone()
    {
        using var organization = new ScriptedOrganization();
        organization.User.Create(new Entity("account"));

        var answer = new PageClient(organization.Host).Json("/page/requests?after=7");

        Assert.Equal("""{"last":1,"requests":[]}""", answer.GetRawText());
    }

    [Fact]
    public void Get_RequestsOfMany_AreTheLast200()
    {
        using var organization = new ScriptedOrganization();
        for (var count = 0; count < 203; count++)
        {
            organization.User.RetrieveMultiple(new QueryExpression("account"));
        }

        var answer = new PageClient(organization.Host).Json("/page/requests");

        Assert.Equal(Enumerable.Range(4, 200), Numbered(answer).Select(request => request.Number));
    }

    [Fact]
    public void Get_RequestOfAUser_SaysWhatItSetOff()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account")
        {
            Name = "Guard",
            Script = run =>
            {
                run.Trace("looked");
                run.System.RetrieveMultiple(new QueryExpression("quote"));
                ((ILogger)run.Services.GetService(typeof(ILogger))!).LogInformation("counted {0}", 0);
            },
        });
        organization.User.Create(new Entity("account"));

        var request = Single(new PageClient(organization.Host).Json("/page/requests"));

        Assert.Equal(("Create", organization.UserId), (request.Text("message"), request.GetProperty("user").GetGuid()));
        Assert.True(request.GetProperty("milliseconds").GetDouble() >= 0);
        Assert.Equal(JsonValueKind.Null, request.GetProperty("error").ValueKind);
        Assert.Equal(
            """[{"name":"Guard","message":"Create","stage":20,"depth":1,"calls":[{"message":"RetrieveMultiple","table":"quote","asSystem":true}],"trace":["looked"],"telemetry":["counted 0"],"error":null}]""",
            request.GetProperty("steps").GetRawText());
    }

    [Fact]
    public void Get_RequestThatFailed_HasItsErrorAndTheSteps()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account") { Type = typeof(RefusingPlugin) });
        var thrown = Assert.ThrowsAny<Exception>(() => organization.User.Create(new Entity("account")));

        var request = Single(new PageClient(organization.Host).Json("/page/requests"));

        Assert.Equal(("0x80040265", thrown.Message), (request.GetProperty("error").Text("code"), request.GetProperty("error").Text("message")));
        Assert.Equal(organization.Runs[0].Exception!.Message, request.GetProperty("steps")[0].Text("error"));
    }

    [Fact]
    public void Get_Page_IsNoRequestOfAClient()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity"));
        var page = new PageClient(organization.Host);
        page.Json("/page/session");
        page.Json("/page/ribbon?table=opportunity");

        var answer = page.Json("/page/requests");

        Assert.Equal(0, answer.GetProperty("last").GetInt32());
    }

    private static IEnumerable<(int Number, string? Message)> Numbered(JsonElement answer) =>
        answer.GetProperty("requests").EnumerateArray().Select(request => (request.GetProperty("number").GetInt32(), request.Text("message")));

    private static JsonElement Single(JsonElement answer) => Assert.Single(answer.GetProperty("requests").EnumerateArray());
}
