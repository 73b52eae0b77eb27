using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Tests.Web.Actions;
using ProjectOpsClose.LocalDataverse.Tests.Web.Batch;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class RequestOptionTests : IDisposable
{
    private const string Account = """{"name":"Quay"}""";

    private static readonly TestStep Refusing = new("Create", "account", _ => throw new InvalidPluginExecutionException("No."));

    private readonly WebFixture web = new(Refusing, new TestStep("Win", "opportunity", _ => throw new InvalidPluginExecutionException("Never.")));

    public void Dispose() => web.Dispose();

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true")]
    [InlineData("mscrm.bypasscustompluginexecution", "True")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync,CustomAsync")]
    public void Bypass_WithThePrivilege_PassesOverTheSteps(string header, string value)
    {
        GrantBypass();

        web.Client.Send("POST", "accounts", Account).Error(400, "0x80040265");
        web.Client.Send("POST", "accounts", Account, (header, value)).NoContent();
        web.Client.Send("POST", "WinOpportunity", Win(), (header, value)).NoContent();
    }

    [Fact]
    public void Bypass_StepIdsInQuotes_PassesOverThem()
    {
        GrantBypass();
        var ids = $"\"{Guid.NewGuid()}, {Refusing.Id}\"";

        web.Client.Send("POST", "accounts", Account, ("MSCRM.BypassBusinessLogicExecutionStepIds", ids)).NoContent();
        web.Client.Send("POST", "WinOpportunity", Win(), ("MSCRM.BypassBusinessLogicExecutionStepIds", ids)).Error(400, "0x80040265");
    }

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true", "prvBypassCustomPlugins")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync", "prvBypassCustomBusinessLogic")]
    [InlineData("MSCRM.BypassBusinessLogicExecutionStepIds", "d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f", "prvBypassCustomBusinessLogic")]
    public void Bypass_WithoutThePrivilege_Is403NamingIt(string header, string value, string privilege)
    {
        Assert.Contains(privilege, web.Client.Send("POST", "accounts", Account, (header, value)).Error(403, "0x80040220"), StringComparison.Ordinal);
        Assert.Contains(privilege, web.Client.Send("PATCH", web.Opportunity, Account, (header, value)).Error(403, "0x80040220"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bypass_NobodyNamed_IsSystemsToDo() => new WebClient(web.Organization.Host)
        .Send("POST", "accounts", Account, ("MSCRM.BypassCustomPluginExecution", "true")).NoContent();

    [Fact]
    public void Bypass_MemberOfAChangeSet_HoldsForThatMember()
    {
        var batch = BatchText.Of(BatchText.ChangeSet(
            $"POST accounts HTTP/1.1\nContent-Type: application/json\nMSCRM.BypassCustomPluginExecution: true\n\n{Account}"));
        var both = BatchText.Of(BatchText.ChangeSet(
            $"POST accounts HTTP/1.1\nContent-Type: application/json\nMSCRM.BypassCustomPluginExecution: true\n\n{Account}",
            $"POST accounts HTTP/1.1\nContent-Type: application/json\n\n{Account}"));

        Assert.Equal(200, new ApiClient(web.Organization).Batch(batch).Status);
        Assert.Equal(400, new ApiClient(web.Organization).Batch(both).Status);
    }

    [Theory]
    [InlineData("MSCRM.SuppressCallbackRegistrationExpanderJob", "true")]
    [InlineData("MSCRM.SuppressDuplicateDetection", "true")]
    [InlineData("MSCRM.SuppressDuplicateDetection", "null")]
    [InlineData("MSCRM.BypassCustomPluginExecution", "false")]
    [InlineData("Consistency", "Strong")]
    [InlineData("If-None-Match", "null")]
    [InlineData("Accept", "application/json; odata.metadata=minimal, */*")]
    [InlineData("Prefer", "odata.allow-entityreferences")]
    [InlineData("Prefer", "return=minimal, handling=lenient, wait=5")]
    public void Option_ThatChangesNothingHere_Passes(string header, string value)
    {
        web.Client.Json(web.Opportunity, (header, value));
        web.Client.Send("PATCH", web.Opportunity, Account, (header, value)).NoContent();
    }

    [Theory]
    [InlineData("MSCRM.SolutionUniqueName", "Contoso")]
    [InlineData("MSCRM.MergeLabels", "true")]
    [InlineData("MSCRM.SessionToken", "207:8#142792105#7=-1")]
    [InlineData("MSCRM.SuppressDuplicateDetection", "false")]
    [InlineData("Prefer", "odata.track-changes")]
    [InlineData("Prefer", "return=representation,odata.track-changes")]
    [InlineData("Prefer", "respond-async")]
    [InlineData("Accept", "application/json;odata.metadata=full")]
    [InlineData("Accept", "application/json; odata.metadata=none; charset=utf-8")]
    public void Option_Documented_Is501NamingIt(string header, string value)
    {
        var name = header is "Prefer" or "Accept" ? value.Split(',', ';')[^(value.EndsWith("utf-8", StringComparison.Ordinal) ? 2 : 1)].Trim() : header[(header.IndexOf('.', StringComparison.Ordinal) + 1)..];

        Assert.Contains(name, web.Client.Get(web.Opportunity, (header, value)).Error(501, "0x80040315"), StringComparison.Ordinal);
        Assert.Contains(name, web.Client.Send("PATCH", web.Opportunity, Account, (header, value)).Error(501, "0x80040315"), StringComparison.Ordinal);
        Assert.Equal("New roof", web.Client.Json(web.Opportunity).Text("name"));
    }

    [Fact]
    public void DuplicateDetection_OfAWrite_Is501NamingTheMessageOfTheWrite()
    {
        var detect = ("MSCRM.SuppressDuplicateDetection", "false");
        var version = web.Client.Json(web.Opportunity).Text("@odata.etag")!;

        Assert.Contains("of Update ", web.Client.Send("PATCH", web.Opportunity, Account, detect).Error(501, "0x80040315"), StringComparison.Ordinal);
        Assert.Contains("of Create ", web.Client.Send("PATCH", $"accounts({Guid.NewGuid()})", Account, detect).Error(501, "0x80040315"), StringComparison.Ordinal);
        Assert.Contains("of Delete ", web.Client.Send("DELETE", web.Opportunity, null, detect, ("If-Match", version)).Error(501, "0x80040315"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tag_InTheAddress_ReachesTheStepsOfRowsActionsAndBatches()
    {
        var seen = new List<object?>();
        void Note(PluginRun run) => seen.Add(run.Context.SharedVariables.TryGetValue("tag", out var tag) ? tag : null);
        using var tagged = new WebFixture(new TestStep("Update", "opportunity", Note), new TestStep("Lose", "opportunity", Note));
        var lose = $$"""{"Status":4,"OpportunityClose":{"opportunityid@odata.bind":"/{{tagged.Opportunity}}"} }""";

        tagged.Client.Send("PATCH", $"{tagged.Opportunity}?tag=A%20string%20value", Account).NoContent();
        tagged.Client.Send("PATCH", $"{tagged.Opportunity}?tag=b&$select=name", Account, ("Prefer", "return=representation")).Json(200);
        tagged.Client.Send("PATCH", tagged.Opportunity, Account).NoContent();
        new ApiClient(tagged.Organization).Batch(BatchText.Of(BatchText.ChangeSet(
            $"PATCH {tagged.Opportunity}?tag=c HTTP/1.1\nContent-Type: application/json\n\n{Account}")));
        tagged.Client.Send("POST", "LoseOpportunity?tag=d", lose).NoContent();
        tagged.Client.Json("opportunities?tag=e&$select=name");

        Assert.Equal(["A string value", "b", null, "c", "d"], seen);
    }

    [Fact]
    public void Partition_Is501() =>
        Assert.Contains("partitionId", web.Client.Get($"{web.Opportunity}?partitionId=x").Error(501, "0x80040315"), StringComparison.Ordinal);

    [Theory]
    [InlineData("MSCRM.BypassEverything", "true")]
    [InlineData("MSCRM.tag", "x")]
    [InlineData("MSCRM.BypassCustomPluginExecution", "yes")]
    [InlineData("MSCRM.SuppressDuplicateDetection", "1")]
    [InlineData("Consistency", "Weak")]
    [InlineData("Accept", "application/json;odata.metadata=some")]
    public void Option_Invented_Is400NamingIt(string header, string value) =>
        Assert.Contains(header, web.Client.Get(web.Opportunity, (header, value)).Error(400, "0x80060888"), StringComparison.Ordinal);

    [Fact]
    public void Metadata_FullAcceptedForJsonToo_IsXml() =>
        Assert.Equal(200, web.Client.Get("$metadata", ("Accept", "application/xml,application/json;odata.metadata=full")).Status);

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true")]
    [InlineData("MSCRM.MergeLabels", "true")]
    [InlineData("Prefer", "respond-async")]
    public void Batch_OptionForTheWhole_Is501(string header, string value) =>
        Assert.Equal(501, new ApiClient(web.Organization).Batch(BatchText.Of(BatchText.Request("GET WhoAmI HTTP/1.1")), (header, value)).Status);

    [Fact]
    public void Batch_InventedHeader_Is400() => Assert.Equal(
        400, new ApiClient(web.Organization).Batch(BatchText.Of(BatchText.Request("GET WhoAmI HTTP/1.1")), ("MSCRM.BypassEverything", "true")).Status);

    [Fact]
    public void CallerObjectId_IsTheUserOfThatObject()
    {
        var objectId = Guid.NewGuid();
        var user = web.Add("systemuser", row => row["azureactivedirectoryobjectid"] = objectId);
        var client = new WebClient(web.Organization.Host);

        Assert.Equal($"{user}", client.Json("WhoAmI", ("CallerObjectId", $"{objectId}".ToUpperInvariant())).Text("UserId"));
        client.Send("POST", "opportunities", Account, ("CallerObjectId", $"{objectId}")).Error(403, "0x80040220");
    }

    [Fact]
    public void CallerObjectId_OfNobody_IsNeverSystem()
    {
        var client = new WebClient(web.Organization.Host);

        client.Get("WhoAmI", ("CallerObjectId", $"{Guid.NewGuid()}")).Error(403, "0x80072560");
        client.Get("WhoAmI", ("CallerObjectId", $"{web.Organization.UserId}")).Error(403, "0x80072560");
        client.Get("WhoAmI", ("CallerObjectId", $"{Guid.Empty}")).Error(403, "0x80072560");
        client.Get("WhoAmI", ("CallerObjectId", "me")).Error(400, "0x80060888");
        web.Client.Get("WhoAmI", ("CallerObjectId", $"{Guid.NewGuid()}")).Error(400, "0x80060888");
    }

    [Fact]
    public void EqualUserId_NobodyNamed_IsWhoAmIsUser()
    {
        var own = web.Organization.AddOpportunity(owner: web.Organization.Host.SystemUserId);
        const string Fetch = "<fetch><entity name='opportunity'><attribute name='opportunityid'/><filter><condition attribute='ownerid' operator='eq-userid'/></filter></entity></fetch>";

        var found = new WebClient(web.Organization.Host).Json($"opportunities?fetchXml={Uri.EscapeDataString(Fetch)}");

        Assert.Equal([$"{own}"], found.Texts("opportunityid"));
    }

    private void GrantBypass()
    {
        web.Organization.Host.Grant(web.Organization.UserId, "prvBypassCustomPlugins");
        web.Organization.Host.Grant(web.Organization.UserId, "prvBypassCustomBusinessLogic");
    }

    private string Win() => $$"""{"Status":3,"OpportunityClose":{"opportunityid@odata.bind":"/{{web.Opportunity}}"} }""";
}
