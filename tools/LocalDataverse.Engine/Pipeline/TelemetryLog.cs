using System.Reflection;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>One line that a plug-in logged: a row of the table traces in Application Insights, or of exceptions.</summary>
/// <param name="Level">Every level is written.</param>
/// <param name="EventId">0 where the plug-in gave none.</param>
/// <param name="Message">Formatted.</param>
/// <param name="Scopes">The plug-in's scopes at that time, the outermost first: part of customDimensions.</param>
public sealed record TelemetryLine(LogLevel Level, int EventId, string? EventName, string Message, IReadOnlyList<string> Scopes);

/// <summary>
/// The logger that a plug-in gets where Application Insights is set up. What it logs leaves the environment at once: a
/// rollback takes nothing back. Its methods are one by another number of parameters, so it reads them by their names.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/application-insights-ilogger.
/// </summary>
internal class TelemetryLog : DispatchProxy
{
    private static readonly TelemetryLog Template = (TelemetryLog)(object)Create<ILogger, TelemetryLog>();

    private List<string> scopes = [];
    private StepRun run = null!;

    public static ILogger Of(StepRun run)
    {
        // To make a proxy takes longer than all that it is used for.
        var logger = (TelemetryLog)Template.MemberwiseClone();
        logger.run = run;
        logger.scopes = [];
        return (ILogger)(object)logger;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var arguments = targetMethod!.GetParameters().Zip(args!).ToDictionary(pair => pair.First.Name!, pair => pair.Second);
        switch (targetMethod.Name)
        {
            case nameof(ILogger.IsEnabled):
                return (LogLevel)arguments["logLevel"]! != LogLevel.None;
            case nameof(ILogger.BeginScope):
                return new Scope(scopes, TextOf(arguments));
            // Microsoft documents the first three for internal use only.
            case nameof(ILogger.AddCustomProperty) or nameof(ILogger.Execute) or nameof(ILogger.ExecuteAsync) or nameof(ILogger.LogMetric):
                throw new NotSupportedException($"ILogger.{targetMethod.Name} isn't built.");
            default:
                Write(targetMethod.Name, arguments);
                return null;
        }
    }

    private void Write(string method, Dictionary<string, object?> arguments)
    {
        var level = arguments.GetValueOrDefault("logLevel") ?? Enum.Parse<LogLevel>(method["Log".Length..]);
        var id = (EventId?)arguments.GetValueOrDefault("eventId");
        run.Add(new TelemetryLine((LogLevel)level, id?.Id ?? 0, id?.Name, TextOf(arguments), [.. scopes]));
    }

    private static string TextOf(Dictionary<string, object?> arguments)
    {
        if (arguments.TryGetValue("state", out var state))
        {
            var formatter = (Delegate?)arguments.GetValueOrDefault("formatter");
            return $"{(formatter is null ? state : formatter.DynamicInvoke(state, arguments["exception"]))}";
        }

        var format = (string?)(arguments.GetValueOrDefault("message") ?? arguments["messageFormat"]) ?? "";
        return arguments["args"] is object[] { Length: > 0 } values ? string.Format(CultureInfo.InvariantCulture, format, values) : format;
    }

    private sealed class Scope : IDisposable
    {
        private readonly List<string> scopes;

        public Scope(List<string> scopes, string text)
        {
            this.scopes = scopes;
            scopes.Add(text);
        }

        public void Dispose() => scopes.RemoveAt(scopes.Count - 1);
    }
}
