namespace ProjectOpsClose.LocalDataverse.Demo;

/// <param name="Name">Its number is given by the order of all quotes.</param>
/// <param name="Total">The total amount.</param>
/// <param name="Status">A status reason; the state is the one that it belongs to.</param>
internal sealed record SampleQuote(string Name, decimal Total, int Status)
{
    private const int DraftInProgress = 1;
    private const int ActiveInProgress = 2;
    private const int WonStatus = 4;
    private const int LostStatus = 5;
    private const int RevisedStatus = 7;

    /// <summary>Null: the opportunity's owner.</summary>
    public Guid? Owner { get; init; }

    public static SampleQuote Draft(string name, decimal total) => new(name, total, DraftInProgress);

    public static SampleQuote Active(string name, decimal total, Guid? owner = null) => new(name, total, ActiveInProgress) { Owner = owner };

    public static SampleQuote Won(string name, decimal total) => new(name, total, WonStatus);

    public static SampleQuote Lost(string name, decimal total) => new(name, total, LostStatus);

    public static SampleQuote Revised(string name, decimal total) => new(name, total, RevisedStatus);
}
