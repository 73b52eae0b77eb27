using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>
/// What Microsoft documents that any call may ask for beside its resource: by a header, in the address, or as a preference.
/// The one list of these names: each is done, or answers 501. Another name under MSCRM. is an error; other headers are
/// the business of whoever sends them.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters and
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#other-headers.
/// </summary>
internal static partial class RequestOptions
{
    /// <summary>In the address, where the others are headers.</summary>
    public const string Tag = OptionalParameters.Tag;

    private const string Partition = "partitionId";
    private const string Prefix = "MSCRM.";
    private const string Consistency = "Consistency";

    private static readonly Dictionary<string, string> Parameters =
        OptionalParameters.Known.Keys.Where(name => name != Tag).ToDictionary(name => Prefix + name, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> HeadersNotBuilt =
        new(StringComparer.OrdinalIgnoreCase) { "MSCRM.SolutionUniqueName", "MSCRM.MergeLabels", "MSCRM.SessionToken" };

    private static readonly HashSet<string> PreferencesNotBuilt = ["odata.track-changes", "odata.callback", "respond-async"];

    /// <summary>The optional parameters of the SDK requests that the call becomes.</summary>
    /// <exception cref="WebFault">What isn't built, or a value that makes no sense.</exception>
    public static ParameterCollection Read(WebCall call, IReadOnlyDictionary<string, string> options)
    {
        var parameters = new ParameterCollection();
        foreach (var header in call.Headers.Keys.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            var parameter = Known(header);
            if (call.Header(header) is { } text)
            {
                parameters[parameter] = Value(header, OptionalParameters.Known[parameter], text);
            }
        }

        if (options.TryGetValue(Tag, out var tag))
        {
            parameters[Tag] = tag;
        }

        DemandBuilt(call, options);
        return parameters;
    }

    /// <summary>Which requests in a batch a header of the batch itself would hold for, is nowhere said.</summary>
    public static void DemandNone(WebCall batch)
    {
        if (batch.Headers.Keys.FirstOrDefault(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) is { } header)
        {
            throw WebFault.NotBuilt($"the header {header} of a batch: send it with each request in the batch");
        }
    }

    public static void DemandBuiltPreference(string name)
    {
        if (PreferencesNotBuilt.Contains(name))
        {
            throw WebFault.NotBuilt($"the preference {name}");
        }
    }

    private static string Known(string header) =>
        HeadersNotBuilt.Contains(header) ? throw WebFault.NotBuilt($"the header {header}")
        : Parameters.TryGetValue(header, out var known) ? known
        : throw WebFault.BadHeader(header, "Dataverse has none of that name.");

    // The documentation writes the list of step ids in quotes.
    private static object Value(string header, Type type, string text) =>
        type == typeof(string) ? text.Trim('"')
        : bool.TryParse(text, out var flag) ? flag
        : throw WebFault.BadHeader(header, $"it is true or false, not '{text}'.");

    private static void DemandBuilt(WebCall call, IReadOnlyDictionary<string, string> options)
    {
        if (options.ContainsKey(Partition))
        {
            throw WebFault.NotBuilt($"the query option {Partition}");
        }

        // Nothing is cached here that could be older than the last change.
        if (call.Header(Consistency) is { } consistency && consistency != "Strong")
        {
            throw WebFault.BadHeader(Consistency, $"it is Strong, not '{consistency}'.");
        }

        // Of XML, which $metadata is, there is one form.
        var level = MetadataPattern().Match(call.Url.AbsolutePath.EndsWith("/$metadata", StringComparison.Ordinal) ? "" : call.Header("Accept") ?? "");
        if (level.Success && level.Groups[1].Value is not "minimal")
        {
            throw level.Groups[1].Value is "full" or "none"
                ? WebFault.NotBuilt($"{level.Value} in Accept")
                : WebFault.BadHeader("Accept", $"{level.Value} is not full, minimal or none.");
        }
    }

    [GeneratedRegex(@"odata\.metadata=([^;,\s]*)", RegexOptions.CultureInvariant)]
    private static partial Regex MetadataPattern();
}
