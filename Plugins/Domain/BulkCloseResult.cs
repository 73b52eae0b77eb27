namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What one call of the bulk close has done.</summary>
internal sealed class BulkCloseResult(int activeClosed, int draftsClosed, int remaining, bool moreToDo)
{
    public int ActiveClosed { get; } = activeClosed;

    public int DraftsClosed { get; } = draftsClosed;

    /// <summary>Quotes still open afterwards, also those that the caller can't see.</summary>
    public int Remaining { get; } = remaining;

    /// <summary>The time bound stopped this call: call again.</summary>
    public bool MoreToDo { get; } = moreToDo;
}
