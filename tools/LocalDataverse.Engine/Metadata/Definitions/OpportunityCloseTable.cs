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
        Picklist(OpportunityState,
            Option(0, "Open"),
            Option(1, "Won"),
            Option(2, "Lost")),
        Picklist(OpportunityStatus,
            Option(1, "In Progress"),
            Option(2, "On Hold"),
            Option(3, "Won"),
            Option(4, "Canceled"),
            Option(5, "Out-Sold")),
        State(
            StateOption(0, "Open", defaultStatus: 1),
            StateOption(1, "Completed", defaultStatus: 2),
            StateOption(2, "Canceled", defaultStatus: 3)),
        Status(
            Option(1, "Open", state: 0),
            Option(2, "Completed", state: 1),
            Option(3, "Canceled", state: 2)),
        .. Owner,
        .. Audit,
    ]);
}
