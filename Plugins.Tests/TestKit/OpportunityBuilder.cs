using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>An open project opportunity and its quotes; a test says only what matters to it.</summary>
internal sealed class OpportunityBuilder
{
    public const int WorkBased = 192350001;
    public const int ItemBased = 192350000;

    private readonly List<Entity> quotes = [];
    private readonly Entity row = new("opportunity", Guid.NewGuid())
    {
        ["name"] = "Network rollout",
        ["statecode"] = new OptionSetValue(0),
        ["statuscode"] = new OptionSetValue(1),
        ["msdyn_ordertype"] = new OptionSetValue(WorkBased),
    };

    public Guid Id => row.Id;

    public IReadOnlyList<Entity> Quotes => quotes;

    public OpportunityBuilder OfType(int? orderType)
    {
        row["msdyn_ordertype"] = orderType is null ? null : new OptionSetValue(orderType.Value);
        return this;
    }

    /// <summary>For an organisation that doesn't have the column.</summary>
    public OpportunityBuilder WithoutType()
    {
        row.Attributes.Remove("msdyn_ordertype");
        return this;
    }

    public OpportunityBuilder AlreadyWon()
    {
        row["statecode"] = new OptionSetValue(1);
        row["statuscode"] = new OptionSetValue(3);
        return this;
    }

    public OpportunityBuilder WithActive(int count, Guid? owner = null) => With(count, state: 1, status: 2, owner);

    public OpportunityBuilder WithDraft(int count) => With(count, state: 0, status: 1);

    public OpportunityBuilder WithWon(int count) => With(count, state: 2, status: 4);

    public OpportunityBuilder WithClosed(int count) => With(count, state: 3, status: 5);

    /// <summary>Puts opportunity and quotes into the organisation; returns the opportunity's id.</summary>
    public Guid In(TestOrganization organization)
    {
        foreach (var ownerless in quotes.Where(quote => !quote.Contains("ownerid")).Append(row))
        {
            ownerless["ownerid"] = new EntityReference("systemuser", organization.SystemUser);
        }

        organization.Seed(quotes.Prepend(row));
        return Id;
    }

    private OpportunityBuilder With(int count, int state, int status, Guid? owner = null)
    {
        for (var i = 0; i < count; i++)
        {
            quotes.Add(Quote(quotes.Count + 1, state, status, owner));
        }

        return this;
    }

    private Entity Quote(int number, int state, int status, Guid? owner)
    {
        var quote = new Entity("quote", Guid.NewGuid())
        {
            ["quotenumber"] = $"QUO-{number:D5}",
            ["name"] = $"Quote {number}",
            ["revisionnumber"] = number - 1,
            ["opportunityid"] = row.ToEntityReference(),
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(status),
        };
        if (owner is not null)
        {
            quote["ownerid"] = new EntityReference("systemuser", owner.Value);
        }

        return quote;
    }
}
