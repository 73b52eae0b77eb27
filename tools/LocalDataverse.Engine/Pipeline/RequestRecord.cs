namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>What one client request set off, for the page, the demo and tests to show.</summary>
public sealed class RequestRecord
{
    internal RequestRecord(string messageName, Guid userId, TimeSpan duration, IReadOnlyList<StepRun> stepRuns, Exception? exception)
    {
        MessageName = messageName;
        UserId = userId;
        Duration = duration;
        StepRuns = stepRuns;
        Exception = exception;
    }

    /// <summary>The request's name, for instance WinOpportunity.</summary>
    public string MessageName { get; }

    public Guid UserId { get; }

    public TimeSpan Duration { get; }

    /// <summary>In the order in which they started, nested ones with their depth.</summary>
    public IReadOnlyList<StepRun> StepRuns { get; }

    /// <summary>What the client got instead of a response.</summary>
    public Exception? Exception { get; }
}
