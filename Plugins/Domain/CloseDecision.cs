namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What <see cref="CloseRule"/> says, and why.</summary>
internal sealed class CloseDecision(OpenQuoteCounts open, BlockingQuotes policy, int blocking)
{
    public OpenQuoteCounts Open { get; } = open;

    public BlockingQuotes Policy { get; } = policy;

    /// <summary>The number of quotes that stand in the way.</summary>
    public int Blocking { get; } = blocking;

    public bool IsRefused => Blocking > 0;
}
