using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class DeleteCascadeTests : IDisposable
{
    private static readonly string[] Sales = ["opportunity", "opportunityclose", "quote", "quoteclose"];

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Opportunity_ItsQuotesAndClosingActivities_AreDeletedToo()
    {
        var opportunity = OpportunityWithHistory();
        var other = OpportunityWithHistory();

        organization.User.Delete("opportunity", opportunity);

        Assert.Equal([other], organization.All("opportunity").Select(row => row.Id));
        Assert.Equal((1, 2, 1), (organization.All("opportunityclose").Count, organization.All("quote").Count, organization.All("quoteclose").Count));
    }

    [Fact]
    public void Quote_ItsQuoteCloses_AreDeletedToo()
    {
        var quote = organization.AddQuote(opportunity: organization.AddOpportunity());
        organization.User.Execute(ScriptedOrganization.Close(quote));

        organization.User.Delete("quote", quote);

        Assert.Empty(organization.All("quoteclose"));
        Assert.Single(organization.All("opportunity"));
    }

    [Fact]
    public void Account_WhatBelongsToItGoes_WhatOnlyNamesItStays()
    {
        var account = Add("account");
        var contact = Add("contact", ("parentcustomerid", "account", account));
        var named = Add("account", ("primarycontactid", "contact", contact));
        organization.AddOpportunity(and: row => row["customerid"] = new EntityReference("contact", contact));
        organization.AddQuote(and: row => row["customerid"] = new EntityReference("account", account));
        var kept = organization.AddOpportunity(and: row =>
        {
            row["parentaccountid"] = new EntityReference("account", account);
            row["parentcontactid"] = new EntityReference("contact", contact);
        });

        organization.Host.SystemService.Delete("account", account);

        Assert.Equal([named], organization.All("account").Select(row => row.Id));
        Assert.Equal([kept], organization.All("opportunity").Select(row => row.Id));
        Assert.Equal((0, 0), (organization.All("contact").Count, organization.All("quote").Count));
        Assert.False(organization.Row("account", named).Contains("primarycontactid"));
        Assert.DoesNotContain(organization.Row("opportunity", kept).Attributes.Keys, column => column.StartsWith("parent", StringComparison.Ordinal));
    }

    [Fact]
    public void Competitor_OfAClosedOpportunity_IsClearedThere()
    {
        var competitor = Add("competitor");
        var opportunity = organization.AddOpportunity();
        organization.User.Execute(ScriptedOrganization.Lose(opportunity, and: row => row["competitorid"] = new EntityReference("competitor", competitor)));

        organization.User.Delete("competitor", competitor);

        Assert.False(Assert.Single(organization.All("opportunityclose")).Contains("competitorid"));
    }

    [Fact]
    public void Opportunity_StepsOfWhatGoesAlong_RunInsideItsDeletion()
    {
        var seen = new List<(string Table, int Depth, string Parent)>();
        void Note(PluginRun run) => seen.Add((run.Context.PrimaryEntityName, run.Context.Depth, run.Context.ParentContext?.PrimaryEntityName ?? ""));
        using var scripted = new ScriptedOrganization(new TestStep("Delete", "quote", Note), new TestStep("Delete", "quoteclose", Note) { Stage = 40 });
        var opportunity = scripted.AddOpportunity();
        scripted.User.Execute(ScriptedOrganization.Close(scripted.AddQuote(opportunity: opportunity)));

        scripted.User.Delete("opportunity", opportunity);

        Assert.Equal([("quote", 2, "opportunity"), ("quoteclose", 3, "quote")], seen);
    }

    [Fact]
    public void Opportunity_OneStepRefuses_EverythingIsKept()
    {
        using var scripted = new ScriptedOrganization(new TestStep("Delete", "quote", run =>
        {
            if (IsSecond(run))
            {
                throw new InvalidPluginExecutionException("Kept.");
            }
        }));
        var opportunity = scripted.AddOpportunity();
        scripted.User.Execute(ScriptedOrganization.Close(scripted.AddQuote(opportunity: opportunity, and: row => row["name"] = "first")));
        scripted.AddQuote(opportunity: opportunity, and: row => row["name"] = "second");
        var before = Sales.Select(table => scripted.All(table).Count).ToList();

        FaultAssert.Throws(ErrorCodes.IsvAborted, () => scripted.User.Delete("opportunity", opportunity));

        Assert.Equal(before, Sales.Select(table => scripted.All(table).Count));

        static bool IsSecond(PluginRun run) =>
            run.System.Retrieve("quote", run.Context.PrimaryEntityId, new("name")).GetAttributeValue<string>("name") == "second";
    }

    [Fact]
    public void Opportunity_QuoteThatTheUserMayNotDelete_IsRefusedAndKept()
    {
        var user = organization.AddUser();
        organization.Grant(user, AccessRights.Read | AccessRights.Delete, AccessDepth.Organization);
        organization.Host.Grant(user, "quote", AccessRights.Delete, AccessDepth.Own);
        var opportunity = OpportunityWithHistory();

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => organization.Host.ServiceFor(user).Delete("opportunity", opportunity));

        Assert.Equal((1, 2), (organization.All("opportunity").Count, organization.All("quote").Count));
    }

    [Fact]
    public void Contacts_EachOthersParent_AreBothDeleted()
    {
        var first = Add("contact");
        var second = Add("contact", ("parentcustomerid", "contact", first));
        organization.Host.Load([new Entity("contact", first) { ["parentcustomerid"] = new EntityReference("contact", second) }]);

        organization.Host.SystemService.Delete("contact", first);

        Assert.Empty(organization.All("contact"));
    }

    [Fact]
    public void Behaviors_AreOfColumnsThatRefer() => Assert.All(
        DeleteBehaviors.Documented.Keys,
        key => Assert.NotEmpty(Tables.Get(key.Table).Column(key.Column).Targets));

    private Guid Add(string table, params IEnumerable<(string Column, string Table, Guid Id)> references)
    {
        var row = new Entity(table, Guid.NewGuid());
        foreach (var (column, target, id) in references)
        {
            row[column] = new EntityReference(target, id);
        }

        organization.Host.Load([row]);
        return row.Id;
    }

    /// <summary>Closed as Lost, with a closed quote and a draft.</summary>
    private Guid OpportunityWithHistory()
    {
        var opportunity = organization.AddOpportunity();
        organization.User.Execute(ScriptedOrganization.Close(organization.AddQuote(opportunity: opportunity)));
        organization.AddQuote(state: 0, opportunity: opportunity);
        organization.User.Execute(ScriptedOrganization.Lose(opportunity));
        return opportunity;
    }
}
