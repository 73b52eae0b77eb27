namespace ProjectOpsClose.LoadCheck.Crash;

/// <summary>One call of the bulk close.</summary>
/// <param name="Opportunity">Whose quotes.</param>
/// <param name="Quotes">As they were when it was sent.</param>
internal sealed record BulkCall(Guid Opportunity, IReadOnlyList<QuoteRow> Quotes)
{
    public bool IsSent { get; set; }

    /// <summary>The client was told that it succeeded.</summary>
    public bool IsAnswered { get; set; }
}
