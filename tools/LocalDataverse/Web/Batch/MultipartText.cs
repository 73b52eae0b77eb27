using System.Net.Http.Headers;

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
        Line? delimiter = null;
        foreach (var line in LinesOf(text))
        {
            if (KindOf(text, line, boundary) is not { } isLast)
            {
                continue;
            }

            if (delimiter is { } before)
            {
                parts.Add(Between(text, before, line));
            }

            if (isLast)
            {
                return parts;
            }

            delimiter = line;
        }

        throw BatchFault.NotEnded(boundary, delimiter is not null);
    }

    /// <summary>True: the last delimiter; false: one before a part; null: no delimiter.</summary>
    private static bool? KindOf(string text, Line line, string boundary)
    {
        var content = text.AsSpan(line.Start, line.End - line.Start).TrimEnd(" \t");
        if (!content.StartsWith("--", StringComparison.Ordinal) || !content[2..].StartsWith(boundary, StringComparison.Ordinal))
        {
            return null;
        }

        return content[(2 + boundary.Length)..] switch
        {
            "" => false,
            "--" => true,
            _ => null,
        };
    }

    private static string Between(string text, Line before, Line after)
    {
        var end = after.Start;
        if (end > before.Next && text[end - 1] == '\n')
        {
            end--;
        }

        if (end > before.Next && text[end - 1] == '\r')
        {
            end--;
        }

        return text[before.Next..end];
    }

    private static IEnumerable<Line> LinesOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var next = feed < 0 ? text.Length : feed + 1;
            var end = feed < 0 ? text.Length : feed;
            if (end > start && text[end - 1] == '\r')
            {
                end--;
            }

            yield return new Line(start, end, next);
            start = next;
        }
    }

    /// <param name="Start">Of its first character.</param>
    /// <param name="End">Of its line break.</param>
    /// <param name="Next">Of the line that follows.</param>
    private readonly record struct Line(int Start, int End, int Next);
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
