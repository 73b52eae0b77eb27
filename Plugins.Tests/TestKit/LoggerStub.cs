using System.Reflection;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>A logger that keeps what it is told, or throws. It knows the one method that we use; another one fails the test.</summary>
public class LoggerStub : DispatchProxy
{
    private readonly List<ToldEvent> told = [];
    private Exception? thrown;

    internal static (ILogger Logger, IReadOnlyList<ToldEvent> Told) Keeping()
    {
        var logger = Create<ILogger, LoggerStub>();
        return (logger, ((LoggerStub)(object)logger).told);
    }

    internal static ILogger Throwing(Exception exception)
    {
        var logger = Create<ILogger, LoggerStub>();
        ((LoggerStub)(object)logger).thrown = exception;
        return logger;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (thrown is not null)
        {
            throw thrown;
        }

        if (args is not [LogLevel level, EventId id, string text, object[] { Length: 0 }])
        {
            throw new NotSupportedException($"{targetMethod} was not expected.");
        }

        told.Add(new ToldEvent($"{level}", id.Id, id.Name, text));
        return null;
    }
}
