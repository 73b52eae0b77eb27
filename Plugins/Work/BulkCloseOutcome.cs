using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>How one call of the bulk close ended. With an error the other properties mean nothing.</summary>
internal sealed class BulkCloseOutcome
{
    public BulkCloseOutcome(BulkCloseProgress progress, int remaining, bool moreToDo)
    {
        ActiveClosed = progress.ActiveClosed;
        DraftsClosed = progress.DraftsClosed;
        Remaining = remaining;
        MoreToDo = moreToDo;
    }

    public BulkCloseOutcome(UserError error) => Error = error;

    /// <summary>Why it failed; null when it didn't.</summary>
    public UserError? Error { get; }

    public int ActiveClosed { get; }

    public int DraftsClosed { get; }

    /// <summary>Quotes still open afterwards, also those that the caller can't see.</summary>
    public int Remaining { get; }

    /// <summary>The time bound stopped this call: call again.</summary>
    public bool MoreToDo { get; }
}
