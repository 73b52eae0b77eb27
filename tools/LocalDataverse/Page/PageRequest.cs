using System.Globalization;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>A call on its way to one of the page's resources.</summary>
/// <param name="Call">As it came.</param>
/// <param name="Path">Unescaped: /page/session.</param>
internal sealed record PageRequest(WebCall Call, string Path)
{
    public static PageRequest Of(WebCall call) => new(call, Uri.UnescapeDataString(call.Url.AbsolutePath));

    public void DemandVerb(string verb)
    {
        if (Call.Method != verb)
        {
            throw WebFault.WrongVerb(Call.Method, Path, verb);
        }
    }

    /// <summary>The query parameters, all of which must be known.</summary>
    public IReadOnlyDictionary<string, string> Parameters(params IReadOnlyCollection<string> known)
    {
        var parameters = QueryOptions.Read(Call.Url.Query);
        return parameters.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw WebFault.BadUrl($"The query parameter '{unknown}' is not one of '{Path}'.")
            : parameters;
    }

    /// <summary>A whole number of the query, or what stands for it when it is left out.</summary>
    public static int Number(IReadOnlyDictionary<string, string> parameters, string name, int absent)
    {
        if (!parameters.TryGetValue(name, out var text))
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WebFault.BadUrl($"The query parameter '{name}' is a whole number, not '{text}'.");
    }
}
