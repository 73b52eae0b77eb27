using System.Text.RegularExpressions;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>The value of If-Match or If-None-Match: any row, or a row of one version.</summary>
/// <param name="Version">Null: any.</param>
internal sealed partial record Etag(string? Version)
{
    public bool IsAny => Version is null;

    public static string Of(string version) => $"W/\"{version}\"";

    /// <summary>Null when the header is absent.</summary>
    public static Etag? Read(WebCall call, string header)
    {
        if (call.Header(header) is not { } text)
        {
            return null;
        }

        if (text == "*")
        {
            return new Etag((string?)null);
        }

        var match = Pattern().Match(text);
        return match.Success
            ? new Etag(match.Groups[1].Value)
            : throw WebFault.BadHeader(header, $"'{text}' is neither * nor one etag of the form W/\"123\".");
    }

    public bool Fits(string? version) => IsAny || Version == version;

    [GeneratedRegex("^(?:W/)?\"([0-9]{1,19})\"$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
