namespace ProjectOpsClose.Plugins.Domain;

/// <summary>An opportunity can't be closed while a blocking quote is associated with it.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/project-operations/sales/close-opportunity</remarks>
internal static class CloseRule
{
    public static CloseDecision Decide(OpenQuoteCounts open, BlockingQuotes policy)
    {
        var blocking = policy == BlockingQuotes.ActiveAndDraft ? open.Active + open.Draft : open.Active;
        return new CloseDecision(open, policy, blocking);
    }
}

/// <summary>What <see cref="CloseRule"/> says, and why.</summary>
internal sealed class CloseDecision(OpenQuoteCounts open, BlockingQuotes policy, int blocking)
{
    public OpenQuoteCounts Open { get; } = open;

    public BlockingQuotes Policy { get; } = policy;

    /// <summary>The number of quotes that stand in the way.</summary>
    public int Blocking { get; } = blocking;

    public bool IsRefused => Blocking > 0;
}

/// <summary>How many quotes of one opportunity are open, exactly, whoever may read them.</summary>
internal sealed class OpenQuoteCounts(int active, int draft)
{
    public int Active { get; } = active;

    public int Draft { get; } = draft;

    public bool None => Active == 0 && Draft == 0;
}
