using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>Answers of the page: plain ones, where those of the Web API are OData's.</summary>
internal static class PageAnswer
{
    public static WebAnswer Bytes(string contentType, byte[] body) => Of(200, body, ("Content-Type", contentType));

    public static WebAnswer Json(Action<Utf8JsonWriter> write) => Bytes("application/json", JsonOutput.Write(write));

    public static WebAnswer NoContent() => Of(204, []);

    private static WebAnswer Of(int status, byte[] body, params IEnumerable<(string Name, string Value)> headers) =>
        new(status, headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), body);
}
