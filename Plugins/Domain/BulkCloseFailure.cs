namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Everything the user may be told of why closing their quotes failed.</summary>
internal sealed class BulkCloseFailure(string platformMessage, BulkCloseProgress progress, bool rollsBack, bool lostIsUnknown)
{
    /// <summary>How many closed quotes a failure outside a transaction names at most.</summary>
    public const int MaxNamed = 20;

    /// <summary>The quote that could not be closed; null when a call failed that was about none.</summary>
    public OpenQuote? Quote => Progress.Current;

    /// <summary>The organisation hasn't the status reason Lost, which is the default of the request.</summary>
    public bool LostIsUnknown { get; } = lostIsUnknown;

    public string PlatformMessage { get; } = platformMessage;

    /// <summary>What was done before; with <see cref="RollsBack"/> it is undone.</summary>
    public BulkCloseProgress Progress { get; } = progress;

    /// <summary>The call runs in a transaction, which ends with it.</summary>
    public bool RollsBack { get; } = rollsBack;
}
