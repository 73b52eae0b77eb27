using System.Text.Json;
using System.Text.Json.Nodes;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>
/// The rows that earlier members of a change set made, by Content-ID, and the places where later members write $id for them:
/// at the start of the URL, and as the value of @odata.bind and @odata.id.
/// </summary>
internal sealed class ContentIds
{
    private static readonly string[] ReferenceProperties = ["@odata.bind", "@odata.id"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly Dictionary<string, string> urls = new(StringComparer.Ordinal);

    /// <summary>What an action answers names no row, so nothing can refer to it.</summary>
    public void Add(BatchMember member, WebAnswer answer)
    {
        if (answer.Headers.TryGetValue(RowWriting.Location, out var url))
        {
            urls[member.ContentId!] = url;
        }
    }

    public BatchMember Resolve(BatchMember member) => member with { Url = ResolveUrl(member.Url), Body = ResolveBody(member.Body) };

    public static bool IsReference(string text) => text.TrimStart('/').StartsWith('$');

    private string ResolveUrl(string url)
    {
        if (!IsReference(url))
        {
            return url;
        }

        var path = url.TrimStart('/');
        var end = path.AsSpan().IndexOfAny('/', '?') is var found and >= 0 ? found : path.Length;
        return Url(path[..end]) + path[end..];
    }

    private string ResolveBody(string body)
    {
        // Most bodies refer to nothing, and what isn't JSON is for the request's own reader to refuse.
        if (!body.Contains("\"$", StringComparison.Ordinal) && !body.Contains("\"/$", StringComparison.Ordinal))
        {
            return body;
        }

        try
        {
            var json = JsonNode.Parse(body, documentOptions: Strict);
            Resolve(json);
            return json!.ToJsonString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair is an InvalidOperationException.
            return body;
        }
    }

    private void Resolve(JsonNode? json)
    {
        foreach (var child in (json as JsonArray ?? []).ToList())
        {
            Resolve(child);
        }

        foreach (var (name, value) in (json as JsonObject ?? []).ToList())
        {
            if (IsReference(name, value, out var reference))
            {
                json![name] = Url(reference);
            }
            else
            {
                Resolve(value);
            }
        }
    }

    private static bool IsReference(string property, JsonNode? value, out string reference)
    {
        reference = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().TrimStart('/') : "";
        return IsReference(reference) && ReferenceProperties.Any(suffix => property.EndsWith(suffix, StringComparison.Ordinal));
    }

    private string Url(string reference) =>
        urls.TryGetValue(reference[1..], out var url) ? url : throw BatchFault.UnknownReference(reference[1..]);
}
