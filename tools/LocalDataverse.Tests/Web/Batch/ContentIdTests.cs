using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Tests.Web.Actions;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

public sealed class ContentIdTests : IDisposable
{
    private const string CreateAccount = "POST accounts HTTP/1.1\n\n{\"name\":\"Yard\"}";

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("$1")]
    [InlineData("/$1")]
    public void Reference_InABind_IsTheRowThatWasMade(string reference)
    {
        var create = $"POST opportunities HTTP/1.1\n\n{{\"name\":\"Roof\",\"customerid_account@odata.bind\":\"{reference}\"}}";

        Assert.Equal(200, Send(CreateAccount, create).Status);

        var account = Assert.Single(organization.All("account"));
        var opportunity = Assert.Single(organization.All("opportunity"));
        Assert.Equal(account.Id, opportunity.GetAttributeValue<EntityReference>("customerid").Id);
    }

    [Theory]
    [InlineData("$1")]
    [InlineData("/$1")]
    public void Reference_AsTheUrl_IsTheRowThatWasMade(string reference)
    {
        Assert.Equal(200, Send(CreateAccount, $"PATCH {reference} HTTP/1.1\n\n{{\"name\":\"Renamed\"}}").Status);

        Assert.Equal("Renamed", Assert.Single(organization.All("account"))["name"]);
    }

    [Fact]
    public void Reference_InsideAnActionsRow_IsTheRowThatWasMade()
    {
        var answer = Send(
            "POST opportunities HTTP/1.1\n\n{\"name\":\"Roof\"}",
            "POST WinOpportunity HTTP/1.1\n\n{\"Status\":3,\"OpportunityClose\":{\"opportunityid@odata.bind\":\"$1\"}}");

        Assert.Equal(200, answer.Status);
        Assert.Equal(1, organization.StateOf(Assert.Single(organization.All("opportunity")).Id));
    }

    [Fact]
    public void Reference_AtTheStartOfABoundActionsUrl_IsTheRowThatWasMade()
    {
        EntityReference? target = null;
        using var own = new TestCustomApi(run => target = run.Context.InputParameters["Target"] as EntityReference).Open();
        var body = BatchText.Of(BatchText.ChangeSet(
            "POST opportunities HTTP/1.1\n\n{\"name\":\"Roof\"}", "POST $1/Microsoft.Dynamics.CRM.test_Act HTTP/1.1"));

        var answer = new ApiClient(own).Batch(body);

        Assert.Equal(200, answer.Status);
        Assert.Equal(Assert.Single(own.All("opportunity")).Id, target!.Id);
    }

    [Theory]
    [InlineData("POST opportunities HTTP/1.1\n\n{\"name\":\"x\",\"customerid_account@odata.bind\":\"$2\"}", "$2")]
    [InlineData("PATCH $9 HTTP/1.1\n\n{\"name\":\"x\"}", "$9")]
    [InlineData("PATCH $ HTTP/1.1\n\n{\"name\":\"x\"}", "$")]
    public void Reference_ToNothingBefore_IsRefusedAndRollsBack(string member, string reference)
    {
        var answer = Send(CreateAccount, member);

        Assert.Equal(400, answer.Status);
        Assert.Contains($"Content-ID Reference: '{reference}' does not exist in the batch context.", ApiClient.Text(answer), StringComparison.Ordinal);
        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Reference_ToAnAction_IsRefused()
    {
        var win = $"POST WinOpportunity HTTP/1.1\n\n{{\"Status\":3,\"OpportunityClose\":{{\"opportunityid@odata.bind\":\"/opportunities({organization.AddOpportunity()})\"}}}}";

        var answer = Send(win, "PATCH $1 HTTP/1.1\n\n{}");

        Assert.Contains("'$1' does not exist", ApiClient.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_ToAnotherChangeSet_IsRefused()
    {
        var body = BatchText.Of(BatchText.ChangeSet(CreateAccount), BatchText.ChangeSetOf(BatchText.Request("PATCH $1 HTTP/1.1\n\n{}", "2")));

        var answer = new ApiClient(organization).Batch(body);

        Assert.Equal(400, answer.Status);
        Assert.Contains("'$1' does not exist", ApiClient.Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$1")]
    [InlineData("/$1")]
    [InlineData("$9 a piece")]
    public void Text_ThatLooksLikeAReference_StaysAsItIs(string text)
    {
        Assert.Equal(200, Send(CreateAccount, $"POST opportunities HTTP/1.1\n\n{{\"name\":\"{text}\"}}").Status);

        Assert.Equal(text, Assert.Single(organization.All("opportunity"))["name"]);
    }

    [Theory]
    [InlineData("{\"name\":\"$1\"")]
    [InlineData("{\"name\":\"$1\",\"name\":\"$1\"}")]
    [InlineData("{\"name\":\"$1\",\"description\":\"\\ud800\"}")]
    public void Body_ThatIsNoJson_IsThatMembersError(string body)
    {
        var answer = Send(CreateAccount, $"POST opportunities HTTP/1.1\n\n{body}");

        Assert.Equal(400, answer.Status);
        Assert.Contains("0x80048d19", ApiClient.Text(answer), StringComparison.Ordinal);
        Assert.Empty(organization.All("account"));
    }

    private LocalDataverse.Web.WebAnswer Send(params IEnumerable<string> members) =>
        new ApiClient(organization).Batch(BatchText.Of(BatchText.ChangeSet(members)));
}
