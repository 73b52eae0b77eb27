using System.Text;
using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>Calls the Web API of an organisation without a socket.</summary>
internal sealed class WebClient(Organization organization)
{
    public const string Root = "http://localhost:5080/api/data/v9.2/";

    public WebApi Api { get; } = new(organization);

    /// <summary>Whom calls are made as, by MSCRMCallerID; null: the default caller.</summary>
    public Guid? UserId { get; init; }

    public WebAnswer Send(string method, string path, string? body = null, params IEnumerable<(string Name, string Value)> headers) =>
        Api.Answer(Call(method, path, body, headers));

    public WebAnswer Get(string path, params IEnumerable<(string Name, string Value)> headers) => Send("GET", path, null, headers);

    /// <summary>The JSON of a GET that must succeed.</summary>
    public JsonElement Json(string path, params IEnumerable<(string Name, string Value)> headers) => Get(path, headers).Json(200);

    public WebCall Call(string method, string path, string? body, IEnumerable<(string Name, string Value)> headers)
    {
        var all = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
        if (UserId is { } user)
        {
            all.TryAdd("MSCRMCallerID", user.ToString());
        }

        var url = path.StartsWith("http", StringComparison.Ordinal) ? path : Root + path;
        return new WebCall(method, new Uri(url), all, Encoding.UTF8.GetBytes(body ?? ""));
    }
}
