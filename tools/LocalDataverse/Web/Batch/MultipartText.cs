using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>
/// The parts of a multipart body: see https://www.rfc-editor.org/rfc/rfc2046#section-5.1. Lines may end in a bare LF, as some
/// clients send them; the end of the line before a delimiter belongs to the delimiter.
/// </summary>
internal static class MultipartText
{
    public static IReadOnlyList<string> Parts(string text, string boundary)
    {
        var parts = new List<string>();
        var start = default(int?);
        foreach (Match delimiter in Regex.Matches(text, $@"^--{Regex.Escape(boundary)}(?<last>--)?[ \t]*\r?(?:\n|\z)", RegexOptions.Multiline))
        {
            if (start is { } begun)
            {
                parts.Add(WithoutLastLineEnd(text[begun..delimiter.Index]));
            }

            if (delimiter.Groups["last"].Success)
            {
                return parts;
            }

            start = delimiter.Index + delimiter.Length;
        }

        throw BatchFault.NotEnded(boundary, start is not null);
    }

    private static string WithoutLastLineEnd(string part) =>
        part.EndsWith("\r\n", StringComparison.Ordinal) ? part[..^2]
        : part.EndsWith('\n') ? part[..^1]
        : part;
}

/// <summary>Header lines, an empty line, content: how a part is built, and the HTTP message inside it.</summary>
internal sealed record MessageText(IReadOnlyDictionary<string, string> Headers, string Content)
{
    /// <summary>Without content the empty line may be missing: clients leave it out for requests without a body.</summary>
    public static MessageText Read(StringReader text, string what)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (text.ReadLine() is { Length: > 0 } line)
        {
            Add(headers, line, what);
        }

        return new MessageText(headers, text.ReadToEnd());
    }

    private static void Add(Dictionary<string, string> headers, string line, string what)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? "" : line[..colon].Trim();
        if (name.Length == 0)
        {
            throw BatchFault.Malformed($"'{BatchFault.Shown(line)}' in {what} is no header.");
        }

        if (!headers.TryAdd(name, line[(colon + 1)..].Trim()))
        {
            throw BatchFault.Malformed($"The header '{BatchFault.Shown(name)}' occurs twice in {what}.");
        }
    }
}

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
