using static ProjectOpsClose.LocalDataverse.Demo.SampleQuote;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>The list that a salesperson of a project business sees: each opportunity shows another case of closing.</summary>
internal static class SampleOpportunities
{
    /// <summary>The demonstration closes it: two active, one draft and one won quote, of two owners.</summary>
    public static SampleOpportunity Project(SampleUsers users) =>
        new("Yard automation", "Havnens Skibsværft", 900_000m, new DateOnly(2026, 12, 15), 70)
        {
            Owner = users.English,
            Quotes =
            [
                Won("Feasibility study", 45_000m),
                Active("Yard automation, phase 1", 520_000m),
                Active("Yard automation, phase 2", 335_000m, users.Narrow),
                Draft("Support agreement", 60_000m),
            ],
        };

    /// <summary>The demonstration closes it: no quotes.</summary>
    public static SampleOpportunity WithoutQuotes(SampleUsers users) =>
        new("Spare parts", "Havnens Skibsværft", 12_000m, new DateOnly(2026, 11, 30), 90) { Owner = users.English, IsProject = false };

    public static IReadOnlyList<SampleOpportunity> Others(SampleUsers users) => [.. Open(users), .. Closed(users)];

    private static IEnumerable<SampleOpportunity> Open(SampleUsers users) =>
    [
        new("ERP rollout, 25 sites", "Nordfjord Møbler", 3_150_000m, new DateOnly(2027, 3, 31), 60)
        {
            Owner = users.English,
            Quotes = [.. Enumerable.Range(1, 25).Select(RolloutQuote)],
        },
        new("Warehouse robotics assessment", "Østkyst Logistik", 240_000m, new DateOnly(2027, 1, 29), 40)
        {
            Owner = users.Danish,
            Quotes = [Draft("Assessment", 85_000m), Draft("Assessment with pilot", 155_000m), Draft("Simulation model", 90_000m)],
        },
        new("Wind farm inspection programme", "Kornmark Energi", 1_480_000m, new DateOnly(2027, 5, 14), 55)
        {
            Owner = users.Danish,
            Quotes = [Active("Drone inspection, year 1", 610_000m), Active("Drone inspection, year 2", 580_000m), Active("Blade repair standby", 290_000m)],
        },
        new("Crew planning app", "Rederiet Kattegat", 310_000m, new DateOnly(2027, 2, 12), 65)
        {
            Owner = users.Narrow,
            Quotes = [Active("Design and build", 265_000m), Active("Hosting, first year", 45_000m), Revised("Design and build", 298_000m)],
        },
        new("Dairy laboratory modernisation", "Mejeriet Engdal", 675_000m, new DateOnly(2027, 4, 9), 35)
        {
            Owner = users.English,
            Quotes = [Active("Sample tracking", 410_000m), Draft("Instrument integration", 265_000m)],
        },
        new("Customer portal relaunch", "Sundby Vandværk", 195_000m, new DateOnly(2027, 1, 15), 50)
        {
            Owner = users.English,
            Status = SampleOpportunity.OnHold,
            Quotes = [Active("Portal, basic", 120_000m), Active("Portal, extended", 195_000m)],
        },
        new("Data platform discovery", "Østkyst Logistik", 88_000m, new DateOnly(2026, 12, 18), 75)
        {
            Owner = users.English,
            Quotes = [Lost("Discovery, six weeks", 96_000m)],
        },
    ];

    private static IEnumerable<SampleOpportunity> Closed(SampleUsers users) =>
    [
        new("Maintenance frame agreement", "Rederiet Kattegat", 520_000m, new DateOnly(2026, 10, 2), 100)
        {
            Owner = users.Danish,
            Status = SampleOpportunity.Won,
            CloseDescription = "Signed for two years.",
            Quotes = [Won("Frame agreement, two years", 520_000m), Lost("Frame agreement, one year", 280_000m)],
        },
        new("Sensor retrofit", "Kornmark Energi", 430_000m, new DateOnly(2026, 9, 18), 0)
        {
            Owner = users.English,
            Status = SampleOpportunity.OutSold,
            CloseDescription = "They wanted one supplier for hardware and installation.",
            Quotes = [Lost("Retrofit, 120 sensors", 430_000m)],
        },
        new("Intranet migration", "Sundby Vandværk", 140_000m, new DateOnly(2026, 8, 28), 0)
        {
            Owner = users.Danish,
            Status = SampleOpportunity.Canceled,
            CloseDescription = "Postponed without a date.",
        },
    ];

    // Seven drafts among 25.
    private static SampleQuote RolloutQuote(int site)
    {
        var name = FormattableString.Invariant($"Rollout, site {site:00}");
        var total = 70_000m + (site * 4_300m);
        return site > 18 ? Draft(name, total) : Active(name, total);
    }
}

/// <param name="Name">The topic.</param>
/// <param name="Customer">The name of the account.</param>
/// <param name="Value">The estimated revenue; of a won one the actual revenue too.</param>
/// <param name="CloseDate">The estimated close date; of a closed one the actual one too.</param>
/// <param name="Probability">In per cent.</param>
internal sealed record SampleOpportunity(string Name, string Customer, decimal Value, DateOnly CloseDate, int Probability)
{
    public const int InProgress = 1;
    public const int OnHold = 2;
    public const int Won = 3;
    public const int Canceled = 4;
    public const int OutSold = 5;

    /// <summary>A status reason; the state is the one that it belongs to.</summary>
    public int Status { get; init; } = InProgress;

    public required Guid Owner { get; init; }

    public bool IsProject { get; init; } = true;

    /// <summary>What was written when it was closed.</summary>
    public string? CloseDescription { get; init; }

    public IReadOnlyList<SampleQuote> Quotes { get; init; } = [];
}

/// <param name="Name">Its number is given by the order of all quotes.</param>
/// <param name="Total">The total amount.</param>
/// <param name="Status">A status reason; the state is the one that it belongs to.</param>
internal sealed record SampleQuote(string Name, decimal Total, int Status)
{
    private const int DraftInProgress = 1;
    private const int ActiveInProgress = 2;
    private const int WonStatus = 4;
    private const int LostStatus = 5;
    private const int RevisedStatus = 7;

    /// <summary>Null: the opportunity's owner.</summary>
    public Guid? Owner { get; init; }

    public static SampleQuote Draft(string name, decimal total) => new(name, total, DraftInProgress);

    public static SampleQuote Active(string name, decimal total, Guid? owner = null) => new(name, total, ActiveInProgress) { Owner = owner };

    public static SampleQuote Won(string name, decimal total) => new(name, total, WonStatus);

    public static SampleQuote Lost(string name, decimal total) => new(name, total, LostStatus);

    public static SampleQuote Revised(string name, decimal total) => new(name, total, RevisedStatus);
}
