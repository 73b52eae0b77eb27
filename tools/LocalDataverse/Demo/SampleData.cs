using ProjectOpsClose.LocalDataverse.Engine;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>A small organisation of a project business: salespeople, competitors, opportunities and their quotes.</summary>
internal sealed class SampleData
{
    /// <summary>
    /// What the organisation has enabled: Danish, German, French, Spanish, Italian, Dutch, Swedish, Norwegian, Finnish, Polish,
    /// Portuguese of Brazil and of Portugal, Japanese.
    /// </summary>
    public static readonly IReadOnlyList<int> Languages = [1030, 1031, 1036, 3082, 1040, 1043, 1053, 1044, 1035, 1045, 1046, 2070, 1041];

    private SampleData(Organization organization)
    {
        var users = new SampleUsers(organization);
        var rows = new SampleRows(organization.BaseCurrencyId);
        EnglishSalesperson = users.English;
        DanishSalesperson = users.Danish;
        NarrowSalesperson = users.Narrow;
        ReadingSalesperson = users.Reader;
        Salespeople = users.ByLanguage;
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

    /// <summary>One who may do everything, by language: English and Danish as above, and some more.</summary>
    public IReadOnlyDictionary<int, Guid> Salespeople { get; }

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
