namespace ProjectOpsClose.LocalDataverse.Web.Batch;

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
