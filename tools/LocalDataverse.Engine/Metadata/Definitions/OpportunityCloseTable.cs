using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class OpportunityCloseTable
{
    public const string Opportunity = "opportunityid";
    public const string Subject = "subject";
    public const string ClosedOn = "actualend";
    public const string Revenue = "actualrevenue";
    public const string Regarding = "regardingobjectid";
    public const string OpportunityState = "opportunitystatecode";
    public const string OpportunityStatus = "opportunitystatuscode";

    public static TableMetadata Metadata { get; } = new(TableNames.OpportunityClose, "opportunitycloses", "subject",
    [
        Id("activityid"),
        Text(Subject, 200),
        Memo("description", 2000),
        DateTime(ClosedOn),
        .. WithBase(Money(Revenue)),
        Lookup(Opportunity, TableNames.Opportunity),
        Lookup(Regarding, TableNames.Opportunity, TableNames.Quote),
        Lookup("competitorid", TableNames.Competitor),
        .. CurrencyAndRate,
        Picklist(OpportunityState, OptionsFrom(0, "Open", "Won", "Lost")),
        Picklist(OpportunityStatus, OptionsFrom(1, "In Progress", "On Hold", "Won", "Canceled", "Out-Sold")),
        .. StatesOfOneReason("Open", "Completed", "Canceled"),
        .. Owner,
        .. Audit,
    ]);
}
