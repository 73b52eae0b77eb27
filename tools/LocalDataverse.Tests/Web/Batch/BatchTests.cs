using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Tests.Web.Actions;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

public sealed partial class BatchTests : IDisposable
{
    private const string Create = "POST accounts HTTP/1.1\nContent-Type: application/json\n\n{\"name\":\"Yard\"}";
    private static readonly string Failing = $"POST accounts HTTP/1.1\nContent-Type: application/json\n\n{{\"name\":\"{new string('x', 5000)}\"}}";

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Batch_SingleRequests_AreAnsweredInOrder()
    {
        var answer = Send(BatchText.Request(Create), BatchText.Request("GET accounts?$select=name HTTP/1.1"));

        var text = ApiClient.Text(answer);
        Assert.Equal(200, answer.Status);
        Assert.Equal(["204 No Content", "200 OK"], StatusesIn(text));
        Assert.Matches(@"OData-EntityId: http://localhost:5080/api/data/v9\.2/accounts\([0-9a-f-]{36}\)\r\n", text);
        Assert.Contains("\"name\":\"Yard\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_FilterWithSpaces_IsAnsweredAsByItself()
    {
        organization.AddOpportunity(and: row => row["name"] = "New roof");

        var answer = Send(BatchText.Request("GET /api/data/v9.2/opportunities?$select=name&$filter=name eq 'New roof' and statecode eq 0 HTTP/1.1"));

        Assert.Contains("\"name\":\"New roof\"", ApiClient.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_Boundaries_BeginAsClientsExpect()
    {
        var answer = Send(BatchText.ChangeSet(Create));

        var type = Assert.Single(MixedType().Matches(answer.Headers["Content-Type"]));
        var lines = ApiClient.Text(answer).Split("\r\n");
        Assert.Equal($"--{type.Groups[1].Value}", lines[0]);
        Assert.Matches(@"^Content-Type: multipart/mixed; boundary=changesetresponse_[0-9a-f-]{36}$", lines[1]);
        Assert.Matches("^--changesetresponse_[0-9a-f-]{36}$", lines[3]);
        Assert.Contains("Content-ID: 1", lines);
        Assert.Equal($"--{type.Groups[1].Value}--", lines[^2]);
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
    }

    [Fact]
    public void ChangeSet_EveryMemberSucceeds_KeepsAll()
    {
        var answer = Send(BatchText.ChangeSet(Create, Create));

        Assert.Equal(["204 No Content", "204 No Content"], StatusesIn(ApiClient.Text(answer)));
        Assert.Equal(2, organization.All("account").Count);
    }

    [Fact]
    public void ChangeSet_LastMemberFails_IsRolledBackAndAnsweredWithTheOneError()
    {
        var answer = Send(BatchText.ChangeSet(Create, Create, Failing));

        var text = ApiClient.Text(answer);
        Assert.Equal(400, answer.Status);
        Assert.Equal(["400 Bad Request"], StatusesIn(text));
        Assert.Contains("\"code\":\"0x80044331\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("changesetresponse_", text, StringComparison.Ordinal);
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void ChangeSet_MemberFails_WhatFollowsInItDoesNotRun()
    {
        Send(BatchText.ChangeSet(Failing, Create));

        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void ChangeSet_Fails_TheOneBeforeItStays()
    {
        var answer = Send(BatchText.ChangeSet(Create), BatchText.ChangeSet(Create, Failing), BatchText.ChangeSet(Create));

        Assert.Equal(["204 No Content", "400 Bad Request"], StatusesIn(ApiClient.Text(answer)));
        Assert.Single(organization.All("account"));
    }

    [Fact]
    public void ChangeSet_OfAnAction_IsRolledBackWithIt()
    {
        var opportunity = organization.AddOpportunity();
        var win = $"POST WinOpportunity HTTP/1.1\n\n{{\"Status\":3,\"OpportunityClose\":{{\"opportunityid@odata.bind\":\"/opportunities({opportunity})\"}}}}";

        Send(BatchText.ChangeSet(win, Failing));

        Assert.Equal(0, organization.StateOf(opportunity));
        Send(BatchText.ChangeSet(win, Create));
        Assert.Equal(1, organization.StateOf(opportunity));
    }

    [Fact]
    public void Batch_RequestFails_ItsStatusIsTheBatchsAndTheRestDoesNotRun()
    {
        var answer = Send(BatchText.Request(Create), BatchText.Request("GET quotes(11111111-1111-1111-1111-111111111111) HTTP/1.1"), BatchText.Request(Create));

        Assert.Equal(404, answer.Status);
        Assert.Equal(["204 No Content", "404 Not Found"], StatusesIn(ApiClient.Text(answer)));
        Assert.Single(organization.All("account"));
    }

    [Theory]
    [InlineData("odata.continue-on-error")]
    [InlineData("return=representation,odata.continue-on-error")]
    [InlineData("Odata.Continue-On-Error, odata.maxpagesize=1")]
    public void Batch_ContinueOnError_GoesOn(string prefer)
    {
        var body = BatchText.Of(BatchText.Request(Failing), BatchText.ChangeSet(Create, Failing), BatchText.Request(Create));

        var answer = new ApiClient(organization).Batch(body, ("Prefer", prefer));

        Assert.Equal((200, "odata.continue-on-error"), (answer.Status, answer.Headers["Preference-Applied"]));
        Assert.Equal(["400 Bad Request", "400 Bad Request", "204 No Content"], StatusesIn(ApiClient.Text(answer)));
        Assert.Single(organization.All("account"));
    }

    [Fact]
    public void Batch_MalformedAtItsEnd_ChangesNothing()
    {
        var body = BatchText.Of(BatchText.Request(Create), BatchText.ChangeSet(Create), "Content-Type: text/plain\n\nx");

        var answer = new ApiClient(organization).Batch(body);

        var (code, message) = ApiClient.Error(400, answer);
        Assert.Equal("0x80060888", code);
        Assert.Contains("part 3 of the batch", message, StringComparison.Ordinal);
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Batch_CutOff_ChangesNothing()
    {
        var body = BatchText.Of(BatchText.Request(Create), BatchText.Request(Create));

        var answer = new ApiClient(organization).Batch(body[..^10]);

        ApiClient.Error(400, answer);
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Batch_BytesThatAreNoText_AreRefused()
    {
        var (_, message) = ApiClient.Error(400, new ApiClient(organization).Batch([0x2d, 0x2d, 0x62, 0x0a, 0xff, 0xfe]));

        Assert.Contains("UTF-8", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_ByGet_IsNotAllowed()
    {
        var api = new WebApi(organization.Host);
        var call = new WebCall("GET", new Uri(ApiClient.Root + "$batch"), new Dictionary<string, string>(), []);

        var answer = new LocalDataverse.Web.Batch.BatchHandler(api).Answer(call);

        ApiClient.Error(405, answer);
        Assert.Equal("POST", answer.Headers["Allow"]);
    }

    [Fact]
    public void Batch_Impersonation_HoldsForEveryMemberThatNamesNobody()
    {
        var (batchs, own, objectId) = (organization.AddUser(), organization.AddUser(), Guid.NewGuid());
        organization.Host.Load([new Entity("systemuser", own) { ["azureactivedirectoryobjectid"] = objectId }]);
        const string WhoAmI = "GET WhoAmI HTTP/1.1";

        var answer = new ApiClient(organization).Batch(
            BatchText.Of(BatchText.Request(WhoAmI), BatchText.Request($"{WhoAmI}\nCallerObjectId: {objectId}")),
            ("MSCRMCallerID", $"{batchs}"));

        Assert.Equal([$"{batchs}", $"{own}"], UserId().Matches(ApiClient.Text(answer)).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("MSCRMCallerID: null", "x", "y")]
    [InlineData("Accept: */*", "MSCRMCallerID", "null")]
    [InlineData("Accept: */*", "CallerObjectId", "")]
    public void Batch_ImpersonationOfNobody_IsNeverSystems(string membersHeader, string name, string value)
    {
        var answer = new ApiClient(organization).Batch(BatchText.Of(BatchText.Request($"GET WhoAmI HTTP/1.1\n{membersHeader}")), (name, value));

        Assert.Equal(["400 Bad Request"], StatusesIn(ApiClient.Text(answer)));
    }

    private WebAnswer Send(params IEnumerable<string> parts) => new ApiClient(organization).Batch(BatchText.Of(parts));

    private static IEnumerable<string> StatusesIn(string text) => StatusLine().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("^HTTP/1\\.1 (.*?)\\r$", RegexOptions.Multiline)]
    private static partial Regex StatusLine();

    [GeneratedRegex("^multipart/mixed; boundary=(batchresponse_[0-9a-f-]{36})$")]
    private static partial Regex MixedType();

    [GeneratedRegex("\"UserId\":\"([^\"]*)\"")]
    private static partial Regex UserId();
}
