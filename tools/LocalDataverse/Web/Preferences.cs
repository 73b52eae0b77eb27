using System.Text.RegularExpressions;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>
/// What the Prefer header asks for.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#prefer-headers.
/// </summary>
internal sealed partial record Preferences
{
    public const string AnnotationsName = "odata.include-annotations";
    public const string ContinueOnErrorName = "odata.continue-on-error";
    public const string MaxPageSizeName = "odata.maxpagesize";
    public const string ReturnName = "return";

    public static Preferences None { get; } = new();

    public bool ReturnRepresentation { get; init; }

    public int? MaxPageSize { get; init; }

    /// <summary>Names, or patterns that end in *; empty: none.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];

    /// <summary>Of a batch: go on after an error.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>What Preference-Applied answers; null when nothing was asked for that applies.</summary>
    public string? Applied { get; init; }

    public bool Includes(string annotation) => Annotations.Any(pattern => Matches(pattern, annotation));

    private static bool Matches(string pattern, string annotation) =>
        pattern.EndsWith('*')
            ? annotation.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, annotation, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the header: comma-joined, in any order. What Dataverse documents and this host has not is refused; what isn't known
    /// is not applied, as the standard has it.
    /// </summary>
    public static Preferences Read(string? header) =>
        Tokens().Matches(header ?? "").Aggregate(None, (preferences, token) => Apply(preferences, token.Value.Trim()));

    private static Preferences Apply(Preferences preferences, string token)
    {
        var (name, value) = Split(token);
        RequestOptions.DemandBuiltPreference(name);
        return name switch
        {
            MaxPageSizeName => With(preferences with { MaxPageSize = PageSize(value) }, $"{name}={PageSize(value)}"),
            AnnotationsName when value.Length > 0 => With(preferences with { Annotations = NamesIn(value) }, $"{name}=\"{value}\""),
            ReturnName when value == "representation" => With(preferences with { ReturnRepresentation = true }, $"{name}={value}"),
            ContinueOnErrorName => preferences with { ContinueOnError = value is "" or "true" },
            _ => preferences,
        };
    }

    private static Preferences With(Preferences preferences, string token) =>
        preferences with { Applied = preferences.Applied is null ? token : $"{preferences.Applied},{token}" };

    // A preference without a value may have parameters: odata.callback; url="…".
    private static (string Name, string Value) Split(string token)
    {
        var parts = token.Split('=', 2, StringSplitOptions.TrimEntries);
        return (parts[0].Split(';')[0].TrimEnd().ToLowerInvariant(), parts.Length == 1 ? "" : Clean(parts[1].Trim('"')));
    }

    // It is sent back in a header, where a control character or one beyond ASCII has no place.
    private static string Clean(string value) =>
        value.All(character => character is >= ' ' and <= '~')
            ? value
            : throw WebFault.BadHeader("Prefer", "it holds a character that is not ASCII.");

    private static string[] NamesIn(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int PageSize(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : throw WebFault.BadHeader("Prefer", $"{MaxPageSizeName} is a whole number above 0, not '{value}'.");

    // A comma inside quotes belongs to the value.
    [GeneratedRegex("(?:[^,\"]|\"[^\"]*(?:\"|$))+", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
