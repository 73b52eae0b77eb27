namespace ProjectOpsClose.Plugins.Domain;

/// <summary>How many quotes of one opportunity are open, exactly, whoever may read them.</summary>
internal sealed class OpenQuoteCounts(int active, int draft)
{
    public int Active { get; } = active;

    public int Draft { get; } = draft;

    public bool None => Active == 0 && Draft == 0;
}
