namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>An option of an item of an $expand: $select and its value.</summary>
internal sealed record ExpandOption(string Name, string Value);

/// <summary>The text of an $expand, taken apart: OData's parser keeps what it means and not how it was written.</summary>
internal static class ExpandText
{
    /// <summary>The options of each item, by the name of its navigation property.</summary>
    public static ILookup<string, IReadOnlyList<ExpandOption>> Read(string expand) =>
        Split(expand, ',').ToLookup(item => item.Split('(', 2)[0].Trim(), OptionsOf);

    private static IReadOnlyList<ExpandOption> OptionsOf(string item)
    {
        var (start, end) = (item.IndexOf('(', StringComparison.Ordinal), item.LastIndexOf(')'));
        return start < 0 || end < start ? [] : [.. Split(item[(start + 1)..end], ';').Select(OptionOf)];
    }

    private static ExpandOption OptionOf(string option)
    {
        var parts = option.Split('=', 2, StringSplitOptions.TrimEntries);
        return new ExpandOption(parts[0], parts.Length == 1 ? "" : parts[1]);
    }

    /// <summary>What stands in brackets or quotes stays together.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var (start, depth, quote) = (0, 0, default(char?));
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (quote is not null || character is '\'' or '"')
            {
                quote = quote is null ? character : quote == character ? null : quote;
                continue;
            }

            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (character == separator && depth == 0)
            {
                yield return text[start..index];
                start = index + 1;
            }
        }

        yield return text[start..];
    }
}
