namespace ProjectOpsClose.Benchmarks.Organizations;

/// <summary>The values of quote.statecode that benchmarks begin with.</summary>
internal enum QuoteState
{
    Active = 1,
    Closed = 3,
}
