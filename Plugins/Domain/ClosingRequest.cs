using System;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What a pipeline's request asks of the guard: to watch a closing, to let it pass, or to report it as malformed.</summary>
internal sealed class ClosingRequest
{
    private ClosingRequest(Guid opportunityId, CloseOutcome outcome, string? passReason, InvalidClosing? invalid)
    {
        OpportunityId = opportunityId;
        Outcome = outcome;
        PassReason = passReason;
        Invalid = invalid;
    }

    public Guid OpportunityId { get; }

    public CloseOutcome Outcome { get; }

    /// <summary>Why the request is none of the guard's business, for the trace; null when it is.</summary>
    public string? PassReason { get; }

    public InvalidClosing? Invalid { get; }

    public static ClosingRequest Of(Guid opportunityId, CloseOutcome outcome) => new(opportunityId, outcome, null, null);

    public static ClosingRequest Pass(string why) => new(Guid.Empty, CloseOutcome.Unknown, why, null);

    public static ClosingRequest Malformed(InvalidClosing what) => new(Guid.Empty, CloseOutcome.Unknown, null, what);
}

/// <summary>How an opportunity is being closed, as far as the request tells.</summary>
internal enum CloseOutcome
{
    /// <summary>The request doesn't say: wording stays neutral.</summary>
    Unknown,
    Won,
    Lost,
}

/// <summary>What is wrong with a request to close an opportunity.</summary>
internal enum InvalidClosing
{
    /// <summary>The parameter is there, but it is no row.</summary>
    CloseRowIsNoRow,

    OpportunityIdMissing,

    /// <summary>There is a value, but it is no reference to an opportunity.</summary>
    OpportunityIdIsNoReference,

    /// <summary>It refers to an opportunity by other columns than its id.</summary>
    OpportunityIdHasNoId,
}
