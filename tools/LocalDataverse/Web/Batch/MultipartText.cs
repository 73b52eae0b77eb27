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
