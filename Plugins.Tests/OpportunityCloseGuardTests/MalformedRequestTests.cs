using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>Requests that don't say, or say wrongly, what to close: a clear error, and nothing changes.</summary>
public sealed partial class MalformedRequestTests : IDisposable
{
    private const int InvalidRequest = 720102;

    private readonly TestOrganization organization = new();

    public static TheoryData<string> Messages => ["WinOpportunity", "LoseOpportunity"];

    public void Dispose() => organization.Dispose();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Close_WithoutOpportunityId_NamesTheColumn(string message) =>
        AssertRefused(message, new Entity("opportunityclose"), "opportunityid of the opportunityclose row is missing");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Close_OpportunityIdIsNull_NamesTheColumn(string message) =>
        AssertRefused(message, new Entity("opportunityclose") { ["opportunityid"] = null }, "opportunityid of the opportunityclose row is missing");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Close_OpportunityIdIsAString_SaysItIsNoReference(string message) =>
        AssertRefused(message, new Entity("opportunityclose") { ["opportunityid"] = "x" }, "is no reference to an opportunity");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Close_OpportunityIdIsEmpty_SaysThatTheReferenceHasNoId(string message) =>
        AssertRefused(message, Closing.CloseRow(Guid.Empty), "opportunityid of the opportunityclose row is a reference without an id");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Close_OpportunityIdIsAnAlternateKey_SaysThatTheReferenceHasNoId(string message) =>
        AssertRefused(
            message,
            new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", "name", "E1") },
            "is a reference without an id; an alternate key isn't enough.");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Close_OpportunityIdRefersToAnotherTable_SaysItIsNoReference(string message) =>
        AssertRefused(
            message,
            new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("account", Guid.NewGuid()) },
            "is no reference to an opportunity");

    [Fact]
    public void Win_MalformedForADanishUser_SaysSoInDanish()
    {
        var user = organization.AddUser(TestOrganization.Danish);

        var fault = organization.Fault(user, Closing.Win(new Entity("opportunityclose")));

        Assert.StartsWith("Anmodningen om at lukke en salgsmulighed", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, organization.SdkCalls);
    }

    private void AssertRefused(string message, Entity closeRow, string expected)
    {
        var request = new OrganizationRequest(message)
        {
            ["OpportunityClose"] = closeRow,
            ["Status"] = new OptionSetValue(message == "WinOpportunity" ? Closing.Won : Closing.Canceled),
        };

        var fault = organization.Fault(organization.AddUser(), request);

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal((InvalidRequest, OperationStatus.Failed), (fault.SubCode(), fault.Status()));
        Assert.Empty(organization.All("opportunityclose"));
    }
}
