using System.Text;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>One HTTP response. Content-Type is among the headers; Content-Length is the transport's business.</summary>
internal sealed record WebAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public const string JsonType = "application/json; odata.metadata=minimal";

    private static readonly (string Name, string Value) Version = ("OData-Version", "4.0");

    public static WebAnswer NoContent(params IEnumerable<(string Name, string Value)> headers) => Of(204, [], headers);

    public static WebAnswer Json(int status, byte[] body, params IEnumerable<(string Name, string Value)> headers) =>
        Of(status, body, headers.Prepend(("Content-Type", JsonType)));

    public static WebAnswer Text(string contentType, string body) =>
        Of(200, Encoding.UTF8.GetBytes(body), [("Content-Type", contentType)]);

    public WebAnswer With(string name, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [name] = value } };

    private static WebAnswer Of(int status, byte[] body, IEnumerable<(string Name, string Value)> headers) =>
        new(status, headers.Prepend(Version).ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), body);
}
