using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Query;
using ProjectOpsClose.LocalDataverse.Security;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>A small organisation: an account, a competitor, three salespeople, two opportunities and their quotes.</summary>
internal sealed class SampleData
{
    private const int WorkBased = 192350001;
    private const int ItemBased = 192350000;
    private const int English = 1033;
    private const int Danish = 1030;

    private readonly Organization organization;
    private readonly List<Entity> rows = [];

    private SampleData(Organization organization) => this.organization = organization;

    public Guid EnglishSalesperson { get; private set; }

    public Guid DanishSalesperson { get; private set; }

    /// <summary>Reads only their own quotes.</summary>
    public Guid NarrowSalesperson { get; private set; }

    public Guid Competitor { get; private set; }

    /// <summary>Two active, one draft and one won quote.</summary>
    public Guid ProjectOpportunity { get; private set; }

    /// <summary>No quotes.</summary>
    public Guid ItemOpportunity { get; private set; }

    public static SampleData In(Organization organization)
    {
        var data = new SampleData(organization);
        data.AddUsers();
        data.AddRows();
        organization.Load(data.rows);
        return data;
    }

    private void AddUsers()
    {
        EnglishSalesperson = AddUser("English salesperson", English, AccessDepth.Organization);
        DanishSalesperson = AddUser("Danish salesperson", Danish, AccessDepth.Organization);
        NarrowSalesperson = AddUser("Salesperson who reads own quotes only", English, AccessDepth.Own);
    }

    private Guid AddUser(string name, int language, AccessDepth quotes)
    {
        var id = Guid.NewGuid();
        organization.Load(
        [
            new Entity("systemuser", id) { ["fullname"] = name },
            new Entity("usersettings", id) { ["uilanguageid"] = language },
        ]);

        foreach (var table in (string[])["account", "competitor", "opportunity", "opportunityclose", "quoteclose"])
            organization.Grant(id, table, AccessRights.Read | AccessRights.Write | AccessRights.Create, AccessDepth.Organization);
        organization.Grant(id, "quote", AccessRights.Read | AccessRights.Write | AccessRights.Create, quotes);
        return id;
    }

    private void AddRows()
    {
        var account = Add("account", new() { ["name"] = "Havnens Skibsværft" });
        Competitor = Add("competitor", new() { ["name"] = "Fjordens Dok" });
        ProjectOpportunity = AddOpportunity("Yard automation", WorkBased, account, 900_000m);
        ItemOpportunity = AddOpportunity("Spare parts", ItemBased, account, 12_000m);

        AddQuote("QUO-01001", "Yard automation, phase 1", state: 1, status: 2, EnglishSalesperson);
        AddQuote("QUO-01002", "Yard automation, phase 2", state: 1, status: 2, NarrowSalesperson);
        AddQuote("QUO-01003", "Support agreement", state: 0, status: 1, EnglishSalesperson);
        AddQuote("QUO-01000", "Feasibility study", state: 2, status: 4, EnglishSalesperson);
    }

    private Guid AddOpportunity(string name, int orderType, Guid account, decimal value) => Add("opportunity", new()
    {
        ["name"] = name,
        ["msdyn_ordertype"] = new OptionSetValue(orderType),
        ["customerid"] = new EntityReference("account", account),
        ["estimatedvalue"] = new Money(value),
        ["statecode"] = new OptionSetValue(0),
        ["statuscode"] = new OptionSetValue(1),
        ["ownerid"] = new EntityReference("systemuser", EnglishSalesperson),
    });

    private void AddQuote(string number, string name, int state, int status, Guid owner) => Add("quote", new()
    {
        ["quotenumber"] = number,
        ["name"] = name,
        ["opportunityid"] = new EntityReference("opportunity", ProjectOpportunity),
        ["msdyn_ordertype"] = new OptionSetValue(WorkBased),
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(status),
        ["ownerid"] = new EntityReference("systemuser", owner),
    });

    private Guid Add(string table, AttributeCollection columns)
    {
        var row = new Entity(table, Guid.NewGuid()) { Attributes = columns };
        rows.Add(row);
        return row.Id;
    }
}
