using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>The second door: with the customised closing form, creating an opportunityclose row closes the opportunity.</summary>
public sealed partial class CreateTests : IDisposable
{
    private readonly TestOrganization organization = new(customizedClose: true);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData(1, "The opportunity can't be closed as Won because it still has 1 active quote:")]
    [InlineData(2, "The opportunity can't be closed as Lost because it still has 1 active quote:")]
    [InlineData(null, "The opportunity can't be closed because it still has 1 active quote:")]
    public void Create_ActiveQuoteExists_IsRefusedInTheWordsOfItsState(int? state, string expected)
    {
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(organization.AddUser(), Create(opportunity, state));

        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, organization.StateOf("opportunity", opportunity));
        Assert.Empty(organization.Query("opportunityclose", "opportunityid", opportunity));
    }

    [Fact]
    public void Create_WithoutOpportunity_Passes()
    {
        using var plain = new TestOrganization();

        plain.Execute(plain.AddUser(), new CreateRequest { Target = new Entity("opportunityclose") { ["subject"] = "Note" } });

        Assert.Equal(0, plain.SdkCalls);
        Assert.Contains(plain.Steps.Single().Trace, line => line.Contains("names no opportunity", StringComparison.Ordinal));
    }

    [Fact]
    public void Create_OpportunityIdOfAnotherTable_IsAClearError()
    {
        var target = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("account", Guid.NewGuid()) };

        var fault = organization.Fault(organization.AddUser(), new CreateRequest { Target = target });

        Assert.Contains("is no reference to an opportunity", fault.Message, StringComparison.Ordinal);
    }

    private static CreateRequest Create(Guid opportunity, int? state)
    {
        var row = Closing.CloseRow(opportunity);
        if (state is not null)
        {
            row["opportunitystatecode"] = new OptionSetValue(state.Value);
            row["opportunitystatuscode"] = new OptionSetValue(state == 1 ? Closing.Won : Closing.Canceled);
        }

        return new CreateRequest { Target = row };
    }
}
