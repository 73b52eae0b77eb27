using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Web.Body;

/// <summary>The JSON object of a request body.</summary>
internal static class JsonBody
{
    // Depth: a row with a row in it with an array, and room to spare.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <exception cref="WebFault">It isn't JSON, or no object.</exception>
    public static JsonElement Read(byte[] body) =>
        body.Length == 0 ? throw WebFault.BadBody("The body is empty; a JSON object is expected.") : Parse(body);

    /// <summary>The same, for actions without parameters: an empty body is an empty object.</summary>
    public static JsonElement ReadOptional(byte[] body) => body.Length == 0 ? Parse("{}"u8.ToArray()) : Parse(body);

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? root.Clone()
                : throw WebFault.BadBody($"The body is a JSON {root.ValueKind}; an object is expected.");
        }
        catch (JsonException exception)
        {
            throw WebFault.BadBody(exception.Message);
        }
    }
}
