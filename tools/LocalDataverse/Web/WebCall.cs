using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>One HTTP request, whole and without a socket: what Kestrel, a part of a batch and a test hand in alike.</summary>
/// <param name="Method">The verb, upper case.</param>
/// <param name="Url">Absolute; its path is under /api/data/v9.x/.</param>
/// <param name="Headers">By name, in any case; a header sent several times is comma-joined.</param>
/// <param name="Body">Empty when there is none.</param>
internal sealed record WebCall(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>What .NET would take for a fragment or a slash is text in an address.</summary>
    public static string Literal(string address) =>
        address.Replace("#", "%23", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>Null when absent, empty, or the literal <c>null</c> that some clients send for a header they have no value for.</summary>
    public string? Header(string name) =>
        Headers.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } text && text != "null" ? text : null;
}

/// <summary>One HTTP response. Content-Type is among the headers; Content-Length is the transport's business.</summary>
internal sealed record WebAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public const string JsonType = "application/json; odata.metadata=minimal";

    private static readonly (string Name, string Value) Version = ("OData-Version", "4.0");

    /// <summary>Names to the letter, and text as it is rather than escaped for HTML.</summary>
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WebAnswer NoContent() => Of(204, [], []);

    public static WebAnswer Json(int status, object body, params IEnumerable<(string Name, string Value)> headers) =>
        Of(status, JsonSerializer.SerializeToUtf8Bytes(body, Written), headers.Prepend(("Content-Type", JsonType)));

    public static WebAnswer Text(string contentType, string body) =>
        Of(200, Encoding.UTF8.GetBytes(body), [("Content-Type", contentType)]);

    public WebAnswer With(string name, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [name] = value } };

    private static WebAnswer Of(int status, byte[] body, IEnumerable<(string Name, string Value)> headers) =>
        new(status, headers.Prepend(Version).ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), body);
}

/// <summary>A JSON object that is answered, its properties in the order in which they come.</summary>
internal sealed class JsonProperties : OrderedDictionary<string, object?>;
