using Microsoft.Xrm.Sdk;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>An account with an opportunity and three quotes, and a client that calls as a user who may do everything.</summary>
internal sealed class WebFixture : IDisposable
{
    public WebFixture(params IReadOnlyList<TestStep> steps)
        : this(new TestOptions(), steps)
    {
    }

    public WebFixture(TestOptions options, params IReadOnlyList<TestStep> steps)
    {
        Organization = new ScriptedOrganization(options, steps);
        Client = new WebClient(Organization.Host) { UserId = Organization.UserId };
        AccountId = Add("account", row => row["name"] = "Havnens Skibsværft");
        OpportunityId = Organization.AddOpportunity(and: row => row["customerid"] = new EntityReference("account", AccountId));
        FirstQuoteId = AddQuote("Alpha", state: 1);
        AddQuote("Beta", state: 0);
        AddQuote("Gamma", state: 1);
    }

    public ScriptedOrganization Organization { get; }

    public WebClient Client { get; }

    public Guid AccountId { get; }

    public Guid OpportunityId { get; }

    public Guid FirstQuoteId { get; }

    public string Quote => $"quotes({FirstQuoteId})";

    public string Opportunity => $"opportunities({OpportunityId})";

    public void Dispose() => Organization.Dispose();

    public Guid AddQuote(string name, int state, Guid? opportunity = null) => Add("quote", row =>
    {
        row["name"] = name;
        row["statecode"] = new OptionSetValue(state);
        row["opportunityid"] = new EntityReference("opportunity", opportunity ?? OpportunityId);
        row["ownerid"] = new EntityReference("systemuser", Organization.UserId);
        row["totalamount"] = new Money(1200.5m);
        row["closedon"] = new DateTime(2026, 2, 3, 0, 0, 0, DateTimeKind.Utc);
    });

    public Guid Add(string table, Action<Entity> set)
    {
        var row = new Entity(table, Guid.NewGuid());
        set(row);
        Organization.Host.Load([row]);
        return row.Id;
    }
}
