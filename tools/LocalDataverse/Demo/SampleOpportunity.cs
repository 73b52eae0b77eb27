namespace ProjectOpsClose.LocalDataverse.Demo;

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
