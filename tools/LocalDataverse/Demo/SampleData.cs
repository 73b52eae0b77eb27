using ProjectOpsClose.LocalDataverse.Engine;
namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>A small organisation of a project business: salespeople, competitors, opportunities and their quotes.</summary>
internal sealed class SampleData
{
    private SampleData(Organization organization)
    {
        var users = new SampleUsers(organization);
        var rows = new SampleRows();
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
