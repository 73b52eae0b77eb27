namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Collects, while a client request runs, what its <see cref="RequestRecord"/> will hold, and watches its time.</summary>
internal sealed class RequestLog(TimeProvider time)
{
    private readonly List<StepRun> runs = [];

    public TimeLimit Time { get; } = new(time);

    public void Add(StepRun run) => runs.Add(run);

    public RequestRecord Close(OrganizationRequest? request, Guid userId, Exception? exception) =>
        new(request?.RequestName ?? "", userId, Time.Elapsed, runs, exception);
}

/// <summary>
/// The two minutes that an outermost request has, all its plug-ins included. The platform kills the sandbox then; here the
/// plug-in gets no further than its next service call or its end.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/analyze-performance#time-and-resource-constraints.
/// </summary>
internal sealed class TimeLimit(TimeProvider time)
{
    public static readonly TimeSpan PerRequest = TimeSpan.FromMinutes(2);

    private readonly long started = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(started);

    public bool IsOver => Elapsed >= PerRequest;

    public void Demand()
    {
        if (IsOver)
        {
            throw Fault.TimeIsOver(PerRequest);
        }
    }
}
