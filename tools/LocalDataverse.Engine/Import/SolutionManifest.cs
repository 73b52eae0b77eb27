namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>solution.xml: who made what, and which components the solution consists of.</summary>
internal sealed record SolutionManifest
{
    public required string UniqueName { get; init; }

    public required string FriendlyName { get; init; }

    public required Version Version { get; init; }

    public required bool IsManaged { get; init; }

    public required PublisherPart Publisher { get; init; }

    public required IReadOnlyList<RootComponent> RootComponents { get; init; }
}
