using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>What happens in the demonstration, act by act; each act says what must hold.</summary>
internal sealed class Story(Organization organization, SampleData data, StoryView view)
{
    private const string Reason = "They wanted it sooner than we could deliver.";
    private static readonly DateTime CloseDate = new(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);

    public void Play()
    {
        view.ShowQuotes(QuotesOfProject());
        RefusedInEnglish();
        RefusedInDanish();
        HiddenQuoteIsCountedAndNotNamed();
        LostWithItsDetails();
    }

    private void RefusedInEnglish()
    {
        view.Act("The English salesperson chooses Close as Won");
        var text = RefusalOf(data.EnglishSalesperson);
        view.Expect("both active quotes are named", text.Contains("QUO-01001", StringComparison.Ordinal) && text.Contains("QUO-01002", StringComparison.Ordinal));
        view.Expect("the opportunity is still open", StateOf(data.ProjectOpportunity) == 0);
    }

    private void RefusedInDanish()
    {
        view.Act("The Danish salesperson chooses Luk som vundet");
        var text = RefusalOf(data.DanishSalesperson);
        view.Expect("the refusal is in Danish", text.StartsWith("Salgsmuligheden kan ikke lukkes som vundet", StringComparison.Ordinal));
    }

    private void HiddenQuoteIsCountedAndNotNamed()
    {
        view.Act("A salesperson who can't read QUO-01001 chooses Close as Won");
        var text = RefusalOf(data.NarrowSalesperson);
        view.Expect("both active quotes are counted", text.Contains("2 active quotes", StringComparison.Ordinal));
        view.Expect("the hidden one is not named", !text.Contains("QUO-01001", StringComparison.Ordinal));
    }

    private void LostWithItsDetails()
    {
        view.Act("The English salesperson closes the opportunity without quotes as Lost");
        organization.ServiceFor(data.EnglishSalesperson).Execute(new LoseOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference("opportunity", data.ItemOpportunity),
                ["subject"] = "Lost to the dock",
                ["actualend"] = CloseDate,
                ["actualrevenue"] = new Money(0m),
                ["competitorid"] = new EntityReference("competitor", data.Competitor),
                ["description"] = Reason,
            },
            Status = new OptionSetValue(5),
        });
        view.ShowSteps(organization.LastRequest!);
        ShowWhatWasKept();
    }

    private void ShowWhatWasKept()
    {
        var close = CloseRow();
        var opportunity = Opportunity(data.ItemOpportunity);
        view.ShowRow("opportunityclose", close);
        view.ShowRow("opportunity", opportunity);
        view.Expect("the opportunity is Lost, Out-Sold", Option(opportunity, "statecode") == 2 && Option(opportunity, "statuscode") == 5);
        view.Expect("close date, competitor and description are kept",
            close.GetAttributeValue<DateTime>("actualend") == CloseDate
            && close.GetAttributeValue<EntityReference>("competitorid").Id == data.Competitor
            && close.GetAttributeValue<string>("description") == Reason);
        view.Expect("the opportunity has its actual close date", opportunity.GetAttributeValue<DateTime>("actualclosedate").Date == CloseDate.Date);
    }

    /// <summary>Tries to win the project opportunity; gives the text of the refusal, or nothing if there was none.</summary>
    private string RefusalOf(Guid user)
    {
        var text = "";
        try
        {
            organization.ServiceFor(user).Execute(new WinOpportunityRequest
            {
                OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", data.ProjectOpportunity) },
                Status = new OptionSetValue(3),
            });
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            text = fault.Detail.Message;
            view.ShowError(text);
        }

        view.Expect("closing is refused", text.Length > 0);
        view.ShowSteps(organization.LastRequest!);
        return text;
    }

    private int StateOf(Guid opportunity) => Option(Opportunity(opportunity), "statecode");

    private Entity Opportunity(Guid id) => organization.SystemService.Retrieve(
        "opportunity", id, new ColumnSet("name", "statecode", "statuscode", "actualclosedate", "actualvalue"));

    private Entity CloseRow() => Query("opportunityclose", data.ItemOpportunity,
        "subject", "opportunitystatecode", "opportunitystatuscode", "actualend", "actualrevenue", "competitorid", "description").Single();

    private IReadOnlyList<Entity> QuotesOfProject() =>
        Query("quote", data.ProjectOpportunity, "quotenumber", "name", "statecode", "statuscode", "ownerid");

    private IReadOnlyList<Entity> Query(string table, Guid opportunity, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition("opportunityid", ConditionOperator.Equal, opportunity);
        query.AddOrder(columns[0], OrderType.Ascending);
        return [.. organization.SystemService.RetrieveMultiple(query).Entities];
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
