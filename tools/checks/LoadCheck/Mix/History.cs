using System.Collections.Concurrent;

namespace ProjectOpsClose.LoadCheck.Mix;

/// <summary>What the clients were answered. Moments are ticks of one clock: of the sending, and of the answer's arrival.</summary>
internal sealed class History
{
    public ConcurrentBag<Guid> Opportunities { get; } = [];

    /// <summary>Quotes that were made, with their opportunity.</summary>
    public ConcurrentBag<(Guid Quote, Guid Opportunity)> Quotes { get; } = [];

    /// <summary>Successful activations.</summary>
    public ConcurrentBag<Activation> Activations { get; } = [];

    /// <summary>Successful bulk closes.</summary>
    public ConcurrentBag<BulkClose> BulkCloses { get; } = [];

    /// <summary>Successful Wins and Loses.</summary>
    public ConcurrentBag<Closing> Closings { get; } = [];

    /// <summary>Answers of 500 and above, and requests without an answer.</summary>
    public ConcurrentBag<string> ServerErrors { get; } = [];
}

internal sealed record Activation(Guid Quote, Guid Opportunity, long Sent, long Answered);

/// <param name="Opportunity">Whose quotes.</param>
/// <param name="Closed">How many it says it closed.</param>
/// <param name="Sent">When.</param>
/// <param name="Answered">When.</param>
internal sealed record BulkClose(Guid Opportunity, int Closed, long Sent, long Answered);

/// <param name="Opportunity">Which.</param>
/// <param name="State">1 Won, 2 Lost.</param>
/// <param name="Sent">When.</param>
/// <param name="Answered">When.</param>
internal sealed record Closing(Guid Opportunity, int State, long Sent, long Answered);
