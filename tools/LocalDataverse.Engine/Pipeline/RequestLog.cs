using Microsoft.Xrm.Sdk;

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
