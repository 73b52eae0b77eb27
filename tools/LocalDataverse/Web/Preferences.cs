namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>
/// What the Prefer header asks for.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#prefer-headers.
/// </summary>
internal sealed record Preferences
{
    public static Preferences None { get; } = new();

    public bool ReturnRepresentation { get; init; }

    public int? MaxPageSize { get; init; }

    /// <summary>Names, or patterns that end in *; empty: none.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];

    /// <summary>What Preference-Applied answers; null when nothing was asked for that applies.</summary>
    public string? Applied { get; init; }

    public bool Includes(string annotation) => Annotations.Any(pattern => Matches(pattern, annotation));

    private static bool Matches(string pattern, string annotation) =>
        pattern.EndsWith('*')
            ? annotation.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, annotation, StringComparison.OrdinalIgnoreCase);
}
