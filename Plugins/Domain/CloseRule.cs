namespace ProjectOpsClose.Plugins.Domain;

/// <summary>An opportunity can't be closed while a blocking quote is associated with it.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/project-operations/sales/close-opportunity</remarks>
internal static class CloseRule
{
    public static CloseDecision Decide(OpenQuoteCounts open, BlockingQuotes policy)
    {
        var blocking = policy == BlockingQuotes.ActiveAndDraft ? open.Active + open.Draft : open.Active;
        return new CloseDecision(open, policy, blocking);
    }
}
