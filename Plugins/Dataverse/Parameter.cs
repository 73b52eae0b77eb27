namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Input parameters of the messages that our steps are registered on.</summary>
internal static class Parameter
{
    public const string Target = "Target";

    /// <summary>Of Win and Lose: the opportunityclose row to be created.</summary>
    public const string OpportunityClose = "OpportunityClose";
}
