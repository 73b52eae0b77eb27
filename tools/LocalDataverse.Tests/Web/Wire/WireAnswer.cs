namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">The status line without HTTP/1.1.</param>
/// <param name="Headers">As they were written; names compare in any case.</param>
/// <param name="Body">After the empty line.</param>
public sealed record WireAnswer(string Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    internal static WireAnswer Of(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.True(end > 0, $"No HTTP answer: '{text}'");
        var lines = text[..end].Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        return new WireAnswer(lines[0]["HTTP/1.1 ".Length..], headers, text[(end + 4)..]);
    }
}
