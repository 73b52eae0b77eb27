namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>The query options of an address, unescaped.</summary>
internal static class QueryOptions
{
    public static IReadOnlyDictionary<string, string> Read(string query)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Split(part);
            if (!options.TryAdd(name, value))
            {
                throw WebFault.BadUrl($"The query parameter {name} is given more than once.");
            }
        }

        return options;
    }

    private static (string Name, string Value) Split(string part)
    {
        var parts = part.Split('=', 2);
        return (Unescape(parts[0]), parts.Length == 1 ? "" : Unescape(parts[1]));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
