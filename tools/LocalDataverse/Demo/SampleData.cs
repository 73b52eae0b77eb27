using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>A small organisation of a project business: salespeople, competitors, opportunities and their quotes.</summary>
internal sealed class SampleData
{
    private SampleData(Organization organization)
    {
        var users = new SampleUsers(organization);
        var rows = new SampleRows(organization.BaseCurrencyId);
        EnglishSalesperson = users.English;
        DanishSalesperson = users.Danish;
        NarrowSalesperson = users.Narrow;
        ReadingSalesperson = users.Reader;
        Competitor = rows.AddCompetitor("Fjordens Dok");
        var consultants = rows.AddCompetitor("Bælt Consulting");
        rows.AddCompetitor("Vestkyst Systemer");
        ProjectOpportunity = rows.Add(SampleOpportunities.Project(users));
        ItemOpportunity = rows.Add(SampleOpportunities.WithoutQuotes(users));
        foreach (var opportunity in SampleOpportunities.Others(users))
        {
            rows.Add(opportunity, opportunity.Status == SampleOpportunity.OutSold ? consultants : null);
        }

        organization.Load(rows.All);
    }

    public Guid EnglishSalesperson { get; }

    public Guid DanishSalesperson { get; }

    /// <summary>Reads only their own quotes.</summary>
    public Guid NarrowSalesperson { get; }

    /// <summary>Reads all quotes and changes none.</summary>
    public Guid ReadingSalesperson { get; }

    public Guid Competitor { get; }

    /// <summary>Two active, one draft and one won quote.</summary>
    public Guid ProjectOpportunity { get; }

    /// <summary>No quotes.</summary>
    public Guid ItemOpportunity { get; }

    public static SampleData In(Organization organization) => new(organization);
}

/// <summary>Four salespeople who may do everything they need but for what their names say. All read every opportunity.</summary>
internal sealed class SampleUsers
{
    private const int EnglishLanguage = 1033;
    private const int DanishLanguage = 1030;
    private const AccessRights ReadWriteCreate = AccessRights.Read | AccessRights.Write | AccessRights.Create;
    private static readonly string[] WrittenTables = [TableNames.Account, TableNames.Competitor, TableNames.Opportunity, TableNames.OpportunityClose, TableNames.QuoteClose];

    private readonly Organization organization;

    public SampleUsers(Organization organization)
    {
        this.organization = organization;
        English = Add("English salesperson", EnglishLanguage, ReadWriteCreate, AccessDepth.Organization);
        Danish = Add("Danish salesperson", DanishLanguage, ReadWriteCreate, AccessDepth.Organization);
        Narrow = Add("Salesperson who reads own quotes only", EnglishLanguage, ReadWriteCreate, AccessDepth.Own);
        Reader = Add("Salesperson who can't change quotes", EnglishLanguage, AccessRights.Read, AccessDepth.Organization);
    }

    public Guid English { get; }

    public Guid Danish { get; }

    /// <summary>Reads only their own quotes.</summary>
    public Guid Narrow { get; }

    /// <summary>Reads all quotes and changes none.</summary>
    public Guid Reader { get; }

    private Guid Add(string name, int language, AccessRights quoteRights, AccessDepth quoteDepth)
    {
        var id = Guid.NewGuid();
        organization.Load(
        [
            new Entity(TableNames.SystemUser, id) { ["lastname"] = name, [SystemUserTable.ObjectId] = Guid.NewGuid() },
            new Entity(TableNames.UserSettings, id) { ["uilanguageid"] = language },
        ]);

        foreach (var table in WrittenTables)
        {
            organization.Grant(id, table, ReadWriteCreate, AccessDepth.Organization);
        }

        organization.Grant(id, TableNames.TransactionCurrency, AccessRights.Read, AccessDepth.Organization);
        organization.Grant(id, TableNames.Quote, quoteRights, quoteDepth);
        return id;
    }
}
