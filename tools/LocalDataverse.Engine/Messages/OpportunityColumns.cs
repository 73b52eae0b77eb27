namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Columns of opportunity that closing it writes.</summary>
internal static class OpportunityColumns
{
    public const string ActualCloseDate = "actualclosedate";
    public const string ActualValue = "actualvalue";
    public const string EstimatedValue = "estimatedvalue";
    public const string Currency = "transactioncurrencyid";
}
