namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>The opportunity table, as far as we read it.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunity</remarks>
internal static class Opportunity
{
    public const string Table = "opportunity";
    public const string Id = "opportunityid";

    /// <summary>A column of Project Operations; absent where only Sales is installed.</summary>
    public const string OrderType = "msdyn_ordertype";

    /// <summary>Order type Work-based: a project opportunity.</summary>
    public const int WorkBased = 192350001;

    /// <summary>State codes; the platform lets nobody change them.</summary>
    public const int Won = 1;
    public const int Lost = 2;
}
