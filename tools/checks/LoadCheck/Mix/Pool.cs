namespace ProjectOpsClose.LoadCheck.Mix;

/// <summary>The open opportunities that the clients meet at: few, so that they do meet.</summary>
internal sealed class Pool(IReadOnlyList<Guid> opportunities)
{
    public const int Size = 40;

    private readonly Lock guard = new();
    private readonly List<Guid> open = [.. opportunities];

    public Guid Any(Random random)
    {
        lock (guard)
        {
            return open[random.Next(open.Count)];
        }
    }

    /// <summary>A new opportunity in the place of one that has been closed.</summary>
    public void Replace(Guid closed, Guid by)
    {
        lock (guard)
        {
            open[open.IndexOf(closed)] = by;
        }
    }
}
