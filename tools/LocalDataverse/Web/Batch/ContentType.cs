using System.Net.Http.Headers;

namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>The media types that a batch is told apart by.</summary>
internal static class ContentType
{
    public const string Header = "Content-Type";
    public const string ContentId = "Content-ID";
    public const string Multipart = "multipart/mixed";
    public const string Http = "application/http";

    // RFC 2046: no longer than this.
    private const int LongestBoundary = 70;

    public static string? MediaTypeOf(IReadOnlyDictionary<string, string> headers) => Parsed(headers)?.MediaType?.ToLowerInvariant();

    /// <summary>Quoted or not. Without one there is no way to read the parts.</summary>
    public static string BoundaryOf(IReadOnlyDictionary<string, string> headers, string what)
    {
        var boundary = Parsed(headers)?.Parameters
            .FirstOrDefault(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
        return boundary is { Length: > 0 and <= LongestBoundary }
            ? boundary
            : throw BatchFault.Malformed($"The {Header} of {what} must be {Multipart} with a boundary of 1 to {LongestBoundary} characters.");
    }

    private static MediaTypeHeaderValue? Parsed(IReadOnlyDictionary<string, string> headers) =>
        headers.TryGetValue(Header, out var text) && MediaTypeHeaderValue.TryParse(text, out var parsed) ? parsed : null;
}
