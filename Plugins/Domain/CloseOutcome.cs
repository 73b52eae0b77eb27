namespace ProjectOpsClose.Plugins.Domain;

/// <summary>How an opportunity is being closed, as far as the request tells.</summary>
internal enum CloseOutcome
{
    /// <summary>The request doesn't say: wording stays neutral.</summary>
    Unknown,
    Won,
    Lost,
}
