namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>The values of quote.statecode, and the status reason that Revise leaves behind.</summary>
internal static class QuoteState
{
    public const int Draft = 0;
    public const int Active = 1;
    public const int Won = 2;
    public const int Closed = 3;

    public const int RevisedStatus = 7;
}
