namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Columns of opportunityclose: what the Close Opportunity dialog asks for, and what it stands for.</summary>
internal static class OpportunityCloseColumns
{
    public const string Opportunity = "opportunityid";
    public const string Subject = "subject";
    public const string ClosedOn = "actualend";
    public const string Revenue = "actualrevenue";
    public const string Currency = "transactioncurrencyid";
    public const string Regarding = "regardingobjectid";
    public const string OpportunityState = "opportunitystatecode";
    public const string OpportunityStatus = "opportunitystatuscode";
}
