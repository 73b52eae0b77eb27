using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>What the requests of clients set off: which steps ran, what they called and traced.</summary>
internal sealed class RequestsResource(Organization organization)
{
    private const string After = "after";

    public WebAnswer Answer(PageRequest request)
    {
        request.DemandVerb("GET");
        var after = PageRequest.Number(request.Parameters(After), After, absent: 0);
        return PageAnswer.Json(json => Write(json, after));
    }

    private void Write(Utf8JsonWriter json, int after)
    {
        var (last, requests) = organization.Requests.After(after);
        json.WriteStartObject();
        json.WriteNumber("last", last);
        json.WriteStartArray("requests");
        foreach (var request in requests)
        {
            Write(json, request);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NumberedRequest request)
    {
        json.WriteStartObject();
        json.WriteNumber("number", request.Number);
        json.WriteString("message", request.Record.MessageName);
        json.WriteString("user", request.Record.UserId);
        json.WriteNumber("milliseconds", Math.Round(request.Record.Duration.TotalMilliseconds, 1));
        WriteError(json, request.Record.Exception);
        json.WriteStartArray("steps");
        foreach (var step in request.Record.StepRuns)
        {
            StepRunJson.Write(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, Exception? exception)
    {
        json.WritePropertyName("error");
        if (exception is null)
        {
            json.WriteNullValue();
            return;
        }

        var (code, message) = ErrorAnswer.CodeAndTextOf(exception);
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
