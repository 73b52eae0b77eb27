namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal sealed record WebResourcePart(Guid Id, string Name, int Type, byte[] Content)
{
    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public int? LanguageCode { get; init; }

    /// <summary>What it needs, as the solution has it; null when it needs nothing.</summary>
    public string? DependencyXml { get; init; }

    /// <summary>The names of the web resources that it needs.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];
}
