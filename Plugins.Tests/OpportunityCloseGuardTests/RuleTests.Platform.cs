using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>Needs the platform's states of quotes, and the import of a solution.</summary>
public partial class RuleTests
{
    [Fact]
    public void WinOfAQuote_OtherQuotesAreActive_Passes()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var quotes = new OpportunityBuilder().WithActive(2);
        quotes.In(organization);
        var close = new Entity("quoteclose") { ["quoteid"] = quotes.Quotes[0].ToEntityReference(), ["subject"] = "Won" };

        organization.Execute(user, new WinQuoteRequest { QuoteClose = close, Status = new OptionSetValue(4) });

        Assert.Equal((2, 4), organization.StateAndStatus("quote", quotes.Quotes[0].Id));
        Assert.Equal(0, organization.SdkCalls);
    }

    [Theory]
    [InlineData("d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f", "Win")]
    [InlineData("2620c414-3b7e-4a3c-8018-7d074705657e", "Lose")]
    public void Close_StepIsNotInTheSolution_ClosesOverActiveQuotes(string stepId, string message)
    {
        using var organization = new TestOrganization(TestSolution.WithoutSteps(stepId));
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.Execute(user, Closing.As(message, opportunity));

        Assert.Equal(message == "Win" ? 1 : 2, organization.StateOf("opportunity", opportunity));
    }
}
