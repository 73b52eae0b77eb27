namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>The values of opportunity.statecode, and of opportunityclose.opportunitystatecode.</summary>
internal static class OpportunityState
{
    public const int Open = 0;
    public const int Won = 1;
    public const int Lost = 2;
}
