using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>
/// What any call may ask for beside its resource: by a header, in the address, or as a preference. DocumentedNames.txt has the
/// names that Microsoft documents; those that aren't done here answer 501. Another name under MSCRM. is an error; other headers
/// and preferences are the business of whoever sends them.
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

    public static IReadOnlySet<string> DoneHeaders { get; } = new HashSet<string>(
        [
            .. Parameters.Keys, "Accept", "CallerObjectId", Consistency, "Content-Type", "If-Match", "If-None-Match", "MSCRMCallerID",
            "OData-MaxVersion", "OData-Version", "Prefer",
        ],
        StringComparer.OrdinalIgnoreCase);

    // That entity references are allowed changes nothing: there are none in an answer.
    public static IReadOnlySet<string> DonePreferences { get; } = new HashSet<string>
    {
        Preferences.AnnotationsName, Preferences.ContinueOnErrorName, Preferences.MaxPageSizeName, Preferences.ReturnName,
        "odata.allow-entityreferences",
    };

    /// <summary>The optional parameters of the SDK requests that the call becomes.</summary>
    /// <exception cref="WebFault">What isn't built, or a value that makes no sense.</exception>
    public static ParameterCollection Read(WebCall call, IReadOnlyDictionary<string, string> options)
    {
        var parameters = new ParameterCollection();
        foreach (var header in call.Headers.Keys)
        {
            DemandBuiltHeader(header);
            if (Parameters.TryGetValue(header, out var parameter) && call.Header(header) is { } text)
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
            DemandBuiltHeader(header);
            throw WebFault.NotBuilt($"the header {header} of a batch: send it with each request in the batch");
        }
    }

    public static void DemandBuiltPreference(string name)
    {
        if (DocumentedNames.IsPreference(name) && !DonePreferences.Contains(name))
        {
            throw WebFault.NotBuilt($"the preference {name}");
        }
    }

    private static void DemandBuiltHeader(string name)
    {
        var isDocumented = DocumentedNames.IsHeader(name);
        if (isDocumented && !DoneHeaders.Contains(name))
        {
            throw WebFault.NotBuilt($"the header {name}");
        }

        if (!isDocumented && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            throw WebFault.BadHeader(name, "Dataverse has none of that name.");
        }
    }

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
