namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Which opportunities the guard watches.</summary>
internal enum GuardScope
{
    AllOpportunities,

    /// <summary>Only opportunities whose order type is work-based.</summary>
    ProjectOpportunities,
}
