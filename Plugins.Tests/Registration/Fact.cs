namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>One thing that is registered, as one source tells it.</summary>
/// <param name="Kind">What it is a fact of: a step, a custom API, a request parameter…</param>
/// <param name="Key">Which one; empty where there is only one.</param>
internal sealed record Fact(string Kind, string Key, string Name, string Value)
{
    /// <summary>What a source that tells this fact at all tells of everything of the kind.</summary>
    public (string Kind, string Name) Topic => (Kind, Name);

    public string Subject => $"{Kind} {Key}".TrimEnd() + $": {Name}";
}
