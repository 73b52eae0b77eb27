using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>What the requests of clients set off: which steps ran, what they called and traced.</summary>
/// <param name="Last">The number of the last request; 0 before the first.</param>
/// <param name="Requests">Those that were asked for and are still kept.</param>
internal sealed record RequestsAnswer(int Last, IReadOnlyList<ShownRequest> Requests)
{
    public static RequestsAnswer Of(RequestHistory history, int after)
    {
        var (last, requests) = history.After(after);
        return new RequestsAnswer(last, [.. requests.Select(request => ShownRequest.Of(request.Number, request.Record))]);
    }
}

internal sealed record ShownRequest(int Number, string Message, Guid User, double Milliseconds, ShownError? Error, IReadOnlyList<ShownStep> Steps)
{
    public static ShownRequest Of(int number, RequestRecord record) => new(
        number,
        record.MessageName,
        record.UserId,
        Math.Round(record.Duration.TotalMilliseconds, 1),
        record.Exception is { } exception ? ShownError.Of(exception) : null,
        [.. record.StepRuns.Select(ShownStep.Of)]);
}

internal sealed record ShownError(string Code, string Message)
{
    public static ShownError Of(Exception exception)
    {
        var (code, message) = ErrorAnswer.CodeAndTextOf(exception);
        return new ShownError(code, message);
    }
}

internal sealed record ShownStep(
    string Name, string Message, int Stage, int Depth, IReadOnlyList<SdkCall> Calls, IReadOnlyList<string> Trace, IReadOnlyList<string> Telemetry, string? Error)
{
    public static ShownStep Of(StepRun run) =>
        new(run.StepName, run.MessageName, run.Stage, run.Depth, run.Calls, run.Trace, [.. run.Telemetry.Select(line => line.Message)], run.Exception?.Message);
}
