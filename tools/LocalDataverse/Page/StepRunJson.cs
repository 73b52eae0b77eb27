using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>One run of a step, as the page shows it.</summary>
internal static class StepRunJson
{
    public static void Write(Utf8JsonWriter json, StepRun run)
    {
        json.WriteStartObject();
        json.WriteString("name", run.StepName);
        json.WriteString("message", run.MessageName);
        json.WriteNumber("stage", run.Stage);
        json.WriteNumber("depth", run.Depth);
        WriteCalls(json, run.Calls);
        json.WriteStartArray("trace");
        foreach (var line in run.Trace)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
        json.WriteString("error", run.Exception?.Message);
        json.WriteEndObject();
    }

    private static void WriteCalls(Utf8JsonWriter json, IReadOnlyList<SdkCall> calls)
    {
        json.WriteStartArray("calls");
        foreach (var call in calls)
        {
            json.WriteStartObject();
            json.WriteString("message", call.Message);
            json.WriteString("table", call.Table);
            json.WriteBoolean("asSystem", call.AsSystem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
