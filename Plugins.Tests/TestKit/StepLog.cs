namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>One run of a plug-in, as any host can tell of it.</summary>
/// <param name="Calls">The SDK calls that it made, by their messages.</param>
internal sealed record StepLog(string MessageName, IReadOnlyList<string> Calls, IReadOnlyList<string> Trace)
{
    /// <summary>The same calls with their tables and, where it was not a user's, whose rights they had.</summary>
    public IReadOnlyList<string> CallsInFull { get; init; } = [];

    /// <summary>What it told Application Insights.</summary>
    public IReadOnlyList<ToldEvent> Telemetry { get; init; } = [];
}

/// <summary>One event of ours.</summary>
internal sealed record ToldEvent(string Level, int Id, string? Name, string Text)
{
    /// <summary>As KQL's parse-kv reads them.</summary>
    public IReadOnlyDictionary<string, string> Pairs => Text.Split(' ').Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new FormatException($"No pair: {string.Join("=", pair)}"));
}
