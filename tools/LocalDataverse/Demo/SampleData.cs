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
        Users = new SampleUsers(organization);
        var rows = new SampleRows(organization.BaseCurrencyId);
        Competitor = rows.AddCompetitor("Fjordens Dok");
        var consultants = rows.AddCompetitor("Bælt Consulting");
        rows.AddCompetitor("Vestkyst Systemer");
        ProjectOpportunity = rows.Add(SampleOpportunities.Project(Users));
        ItemOpportunity = rows.Add(SampleOpportunities.WithoutQuotes(Users));
        foreach (var opportunity in SampleOpportunities.Others(Users))
        {
            rows.Add(opportunity, opportunity.Status == SampleOpportunity.OutSold ? consultants : null);
        }

        organization.Load(rows.All);
    }

    public SampleUsers Users { get; }

    public Guid Competitor { get; }

    /// <summary>Two active, one draft and one won quote.</summary>
    public Guid ProjectOpportunity { get; }

    /// <summary>No quotes.</summary>
    public Guid ItemOpportunity { get; }

    public static SampleData In(Organization organization) => new(organization);
}
