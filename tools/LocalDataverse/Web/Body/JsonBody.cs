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
            var root = document.RootElement.Clone();
            ReadTexts(root);
            return root.ValueKind == JsonValueKind.Object
                ? root
                : throw WebFault.BadBody($"The body is a JSON {root.ValueKind}; an object is expected.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw WebFault.BadBody(exception.Message);
        }
    }

    // A text that is no text (bytes that aren't UTF-8, half of a surrogate pair) shows when it is read: now, not half-way.
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                element.EnumerateArray().ToList().ForEach(ReadTexts);
                break;
            case JsonValueKind.Object:
                element.EnumerateObject().ToList().ForEach(ReadTexts);
                break;
        }
    }

    private static void ReadTexts(JsonProperty property)
    {
        _ = property.Name;
        ReadTexts(property.Value);
    }
}
