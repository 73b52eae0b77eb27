using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>JSON written by hand: names to the letter, and text as it is rather than escaped for HTML.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.ToArray();
    }
}
