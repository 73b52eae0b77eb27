namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>One run of a plug-in, as any host can tell of it.</summary>
/// <param name="Calls">The SDK calls that it made, by their messages.</param>
internal sealed record StepLog(string MessageName, IReadOnlyList<string> Calls, IReadOnlyList<string> Trace)
{
    /// <summary>The same calls with their tables and, where it was not a user's, whose rights they had.</summary>
    public IReadOnlyList<string> CallsInFull { get; init; } = [];
}
