namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>The activity that keeps how and when a quote was closed.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/developer/reference/entities/quoteclose</remarks>
internal static class QuoteClose
{
    public const string Table = "quoteclose";
    public const string QuoteId = "quoteid";
    public const string Subject = "subject";
    public const string Description = "description";
    public const string ActualEnd = "actualend";
}
