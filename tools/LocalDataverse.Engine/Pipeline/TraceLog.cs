using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>A plug-in's tracing service. Text without arguments is taken as it is, braces and all.</summary>
internal sealed class TraceLog(StepRun run) : ITracingService
{
    public void Trace(string format, params object[] args) =>
        run.Add(args is null or [] ? format ?? "" : string.Format(CultureInfo.InvariantCulture, format, args));
}
