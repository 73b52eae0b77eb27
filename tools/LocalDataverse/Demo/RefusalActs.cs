using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>Close as Won while active quotes stand in the way, by users who read differently.</summary>
internal sealed class RefusalActs(Organization organization, SampleData data, StoryRows rows, StoryView view)
{
    /// <summary>The guard's error code for quotes that stand in the way.</summary>
    private const int BlockedByQuotes = 720101;

    public void InEnglish()
    {
        view.Act("The English salesperson chooses Close as Won");
        var text = RefusalOf(data.Users.English);
        view.Expect(
            "both active quotes are named",
            text.Contains("QUO-01001", StringComparison.Ordinal) && text.Contains("QUO-01002", StringComparison.Ordinal));
        view.Expect(
            "it says to win the accepted quote, and only then to close the others",
            text.IndexOf("win that one first", StringComparison.Ordinal) is var won and > 0
            && text.IndexOf("\"Close quotes\"", StringComparison.Ordinal) > won);
        view.Expect("the opportunity is still open", StoryRows.Option(rows.Opportunity(data.ProjectOpportunity), "statecode") == 0);
    }

    public void InDanish()
    {
        view.Act("The Danish salesperson chooses Luk som vundet");
        var text = RefusalOf(data.Users.Danish);
        view.Expect("it names the command as a Danish user sees it", text.Contains("\"Luk tilbud\"", StringComparison.Ordinal));
        view.Expect("the refusal is in Danish", text.StartsWith("Salgsmuligheden kan ikke lukkes som vundet", StringComparison.Ordinal));
    }

    public void HiddenQuoteIsCountedAndNotNamed()
    {
        view.Act("A salesperson who can't read QUO-01001 chooses Close as Won");
        var text = RefusalOf(data.Users.Narrow);
        view.Expect("both active quotes are counted", text.Contains("2 active quotes", StringComparison.Ordinal));
        view.Expect("the hidden one is not named", !text.Contains("QUO-01001", StringComparison.Ordinal));
        view.Expect("it says whom to ask", text.Contains("Ask the owner or an administrator", StringComparison.Ordinal));
    }

    public void AcceptedQuoteIsStillOpen()
    {
        view.Act("The English salesperson chooses Close as Won before the accepted quote is won");
        var text = RefusalOf(data.Users.English);
        view.Expect("only the accepted quote stands in the way", text.Contains("1 active quote: QUO-01001", StringComparison.Ordinal));
    }

    /// <summary>Any other fault ends the story: only the guard's own refusal is what it is about.</summary>
    private static bool IsTheGuards(OrganizationServiceFault fault) =>
        fault.ErrorDetails.TryGetValue("SubErrorCode", out var code) && code is BlockedByQuotes;

    /// <summary>Tries to win the project opportunity; gives the text of the refusal, or nothing if there was none.</summary>
    private string RefusalOf(Guid user)
    {
        var text = "";
        try
        {
            organization.ServiceFor(user).Execute(new WinOpportunityRequest
            {
                OpportunityClose = new Entity(TableNames.OpportunityClose) { ["opportunityid"] = new EntityReference(TableNames.Opportunity, data.ProjectOpportunity) },
                Status = new OptionSetValue(3),
            });
        }
        catch (FaultException<OrganizationServiceFault> fault) when (IsTheGuards(fault.Detail))
        {
            text = fault.Detail.Message;
            view.ShowError(text);
        }

        view.Expect("closing is refused", text.Length > 0);
        view.ShowSteps(organization.LastRequest!);
        view.Expect("the refusal cost five SDK calls", organization.LastRequest!.StepRuns.Sum(step => step.Calls.Count) == 5);
        return text;
    }
}
