using System;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What a caller of the bulk close asks for, before it is checked. Absent values are null.</summary>
internal sealed class BulkCloseRequest(
    Guid opportunityId, int? status, string? subject, string? description, DateTime? closedOn, string? quoteIds)
{
    /// <summary>Status reason Lost of state Closed.</summary>
    public const int Lost = 5;

    public const int MaxSubjectLength = 200;
    public const int MaxDescriptionLength = 2000;

    /// <summary>Dataverse keeps no date before it.</summary>
    public static readonly DateTime MinClosedOn = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Closing with it means that a new draft follows: another message's work.</summary>
    private const int Revised = 7;

    public Guid OpportunityId { get; } = opportunityId;

    /// <summary>The status reason of each quote. An omitted Integer may arrive as 0, so 0 is the default too.</summary>
    public int Status { get; } = status is null or 0 ? Lost : status.Value;

    /// <summary>The subject of each quoteclose row; null: one that names the quote.</summary>
    public string? Subject { get; } = string.IsNullOrWhiteSpace(subject) ? null : subject;

    public string? Description { get; } = string.IsNullOrEmpty(description) ? null : description;

    /// <summary>
    /// Null: now. An omitted DateTime may arrive as <see cref="DateTime.MinValue"/>, moved by up to a day from whichever time zone
    /// it was said in, which means the same.
    /// </summary>
    public DateTime? ClosedOn { get; } = closedOn?.Date <= DateTime.MinValue.AddDays(1) ? null : closedOn;

    public QuoteIds QuoteIds { get; } = QuoteIds.Of(quoteIds);

    /// <summary>What is wrong with the request; null when nothing is.</summary>
    public InvalidBulkClose? Invalid
    {
        get
        {
            if (OpportunityId == Guid.Empty)
            {
                return InvalidBulkClose.NoOpportunity;
            }

            if (Status < Lost || Status == Revised)
            {
                return InvalidBulkClose.StatusIsNotOfClosed;
            }

            if (Subject?.Length > MaxSubjectLength)
            {
                return InvalidBulkClose.SubjectTooLong;
            }

            if (Description?.Length > MaxDescriptionLength)
            {
                return InvalidBulkClose.DescriptionTooLong;
            }

            return ClosedOn < MinClosedOn ? InvalidBulkClose.ClosedOnTooEarly : QuoteIds.Invalid;
        }
    }
}

/// <summary>What is wrong with a request to close the quotes of an opportunity.</summary>
internal enum InvalidBulkClose
{
    NoOpportunity,

    /// <summary>Negative, a status reason of another state, or Revised.</summary>
    StatusIsNotOfClosed,
    SubjectTooLong,
    DescriptionTooLong,

    /// <summary>Before the first day that Dataverse keeps.</summary>
    ClosedOnTooEarly,

    /// <summary>There are QuoteIds, but no id is among them.</summary>
    NoQuoteId,
    QuoteIdIsNoId,
    TooManyQuoteIds,
}
