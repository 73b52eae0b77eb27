namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>The quote table, as far as we read it.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/developer/reference/entities/quote</remarks>
internal static class Quote
{
    public const string Table = "quote";
    public const string Id = "quoteid";
    public const string Number = "quotenumber";
    public const string Name = "name";
    public const string OpportunityId = "opportunityid";
    public const string StateCode = "statecode";
    public const string Revision = "revisionnumber";

    public const int Draft = 0;
    public const int Active = 1;
}
