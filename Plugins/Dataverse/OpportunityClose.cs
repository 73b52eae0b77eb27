namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>The activity that keeps what the user typed when an opportunity was closed.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunityclose</remarks>
internal static class OpportunityClose
{
    public const string Table = "opportunityclose";
    public const string OpportunityId = "opportunityid";

    /// <summary>The state that the opportunity gets: <see cref="Opportunity.Won"/> or <see cref="Opportunity.Lost"/>.</summary>
    public const string OpportunityStateCode = "opportunitystatecode";
}
