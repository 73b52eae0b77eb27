using System;
using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What one call has closed so far.</summary>
internal sealed class BulkCloseProgress
{
    private readonly HashSet<Guid> tried = [];
    private readonly List<OpenQuote> closed = [];

    public IReadOnlyList<OpenQuote> Closed => closed;

    public int ActiveClosed { get; private set; }

    public int DraftsClosed { get; private set; }

    /// <summary>The quote whose turn it is; null between two.</summary>
    public OpenQuote? Current { get; private set; }

    /// <summary>The draft that is active now but not closed yet; null when there is none.</summary>
    public OpenQuote? Activated { get; private set; }

    /// <summary>True once a call: a quote that is still open after it was closed must not be closed without end.</summary>
    public bool TryStart(OpenQuote quote) => tried.Add(quote.Id);

    public bool HasClosed(OpenQuote quote) => closed.Exists(candidate => candidate.Id == quote.Id);

    public void NoteTurnOf(OpenQuote quote) => Current = quote;

    public void NoteActivated(OpenQuote quote) => Activated = quote;

    public void NoteClosed(OpenQuote quote)
    {
        Current = null;
        Activated = null;
        closed.Add(quote);
        if (quote.IsDraft)
        {
            DraftsClosed++;
        }
        else
        {
            ActiveClosed++;
        }
    }
}
