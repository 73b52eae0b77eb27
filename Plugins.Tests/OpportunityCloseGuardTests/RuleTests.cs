using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>When an opportunity may be closed, and what asking costs.</summary>
public partial class RuleTests
{
    public static TheoryData<string, int> Refused
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var message in (string[])["Win", "Lose"])
            {
                foreach (var count in (int[])[1, 5, 6, 5_001, 10_000])
                {
                    data.Add(message, count);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Close_ActiveQuotesExist_IsRefusedWithTheirExactNumberAndChangesNothing(string message, int count)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(count).WithDraft(2).WithClosed(1).In(organization);

        var fault = organization.Fault(user, Closing.As(message, opportunity));

        Assert.Contains(count == 1 ? "still has 1 active quote:" : $"still has {count} active quotes:", fault.Message, StringComparison.Ordinal);
        Assert.Equal(5, organization.SdkCalls);
        Assert.Equal(0, organization.StateOf("opportunity", opportunity));
        Assert.Empty(organization.Query("opportunityclose", "opportunityid", opportunity));
    }

    [Theory]
    [InlineData("Win", 1)]
    [InlineData("Lose", 2)]
    public void Close_NoQuotes_SucceedsWithOneCall(string message, int state)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().In(organization);

        organization.Execute(user, Closing.As(message, opportunity));

        Assert.Equal(1, organization.SdkCalls);
        Assert.Equal(state, organization.StateOf("opportunity", opportunity));
        Assert.Single(organization.Query("opportunityclose", "opportunityid", opportunity));
    }

    [Theory]
    [InlineData("Win", 1)]
    [InlineData("Lose", 2)]
    public void Close_OnlyWonAndClosedQuotes_SucceedsWithOneCall(string message, int state)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithWon(1).WithClosed(10_000).In(organization);

        organization.Execute(user, Closing.As(message, opportunity));

        Assert.Equal(1, organization.SdkCalls);
        Assert.Equal(state, organization.StateOf("opportunity", opportunity));
    }

    [Theory]
    [InlineData("Win", 1)]
    [InlineData("Win", 5_001)]
    [InlineData("Lose", 1)]
    public void Close_OnlyDraftQuotes_SucceedsWithTwoCalls(string message, int drafts)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithDraft(drafts).In(organization);

        organization.Execute(user, Closing.As(message, opportunity));

        Assert.Equal(2, organization.SdkCalls);
        Assert.Equal(message == "Win" ? 1 : 2, organization.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Win_ActiveQuotesOfAnotherOpportunity_DoNotMatter()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        new OpportunityBuilder().WithActive(3).In(organization);
        var opportunity = new OpportunityBuilder().In(organization);

        organization.Execute(user, Closing.Win(opportunity));

        Assert.Equal(1, organization.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Win_AfterARefusal_SucceedsOnceTheQuoteIsClosed()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var builder = new OpportunityBuilder().WithActive(1);
        var opportunity = builder.In(organization);
        organization.Fault(user, Closing.Win(opportunity));
        organization.CloseDirectly(builder.Quotes);

        organization.Execute(user, Closing.Win(opportunity));

        Assert.Equal(1, organization.StateOf("opportunity", opportunity));
    }
}
