namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>One run of one registered step: what a plug-in trace log row holds on the platform.</summary>
public sealed class StepRun
{
    private readonly List<SdkCall> calls = [];
    private readonly List<string> trace = [];
    private readonly List<TelemetryLine> telemetry = [];

    internal StepRun(string stepName, string messageName, int stage, int depth)
    {
        StepName = stepName;
        MessageName = messageName;
        Stage = stage;
        Depth = depth;
    }

    public string StepName { get; }

    public string MessageName { get; }

    public int Stage { get; }

    /// <summary>1 for a step of the client's own request, one more for each request inside a request.</summary>
    public int Depth { get; }

    /// <summary>The plug-in's own calls, in order; those of the steps that these called up are in their own run.</summary>
    public IReadOnlyList<SdkCall> Calls => calls;

    public IReadOnlyList<string> Trace => trace;

    /// <summary>What went to Application Insights. No caller reads it, whatever becomes of the step.</summary>
    public IReadOnlyList<TelemetryLine> Telemetry => telemetry;

    /// <summary>What the plug-in threw, as it threw it; null when it returned.</summary>
    public Exception? Exception { get; internal set; }

    internal string TraceText => string.Join(Environment.NewLine, trace);

    internal void Add(SdkCall call) => calls.Add(call);

    internal void Add(string traceLine) => trace.Add(traceLine);

    internal void Add(TelemetryLine line) => telemetry.Add(line);
}
