using System.Text.RegularExpressions;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>
/// Parameter aliases: in $filter and $orderby, @p stands for the text that the address has under that name, or else for null.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview#use-parameter-aliases-with-query-options.
/// </summary>
internal static partial class ParameterAliases
{
    // An alias costs two characters and may stand for half an address.
    private const int LongestText = 65_536;

    /// <summary>Whether an option of an address is the value of an alias.</summary>
    public static bool IsAlias(string option) => option.StartsWith('@');

    /// <summary>The options without aliases.</summary>
    public static Dictionary<string, string> WriteOut(IReadOnlyDictionary<string, string> options)
    {
        if (Pattern().Matches(options.GetValueOrDefault("$expand", "")).Any(match => match.Groups[1].Success))
        {
            throw WebFault.BadUrl("Parameter aliases are for $filter and $orderby, not for what is inside $expand.");
        }

        return options.Where(option => !IsAlias(option.Key))
            .ToDictionary(option => option.Key, option => option.Key is "$filter" or "$orderby" ? WriteOut(option, options) : option.Value);
    }

    private static string WriteOut(KeyValuePair<string, string> option, IReadOnlyDictionary<string, string> values)
    {
        var length = option.Value.Length;
        return Pattern().Replace(option.Value, match => match.Groups[1].Success ? Counted(values.GetValueOrDefault(match.Value, "null")) : match.Value);

        string Counted(string value) => (length += value.Length) <= LongestText
            ? value
            : throw WebFault.BadUrl($"With its parameter aliases written out, {option.Key} is too long.");
    }

    // Texts are passed over: an @ in them is one.
    [GeneratedRegex("'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"|(@[A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
