using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Web.Refusals;

/// <summary>
/// Writes nothing anywhere. Kestrel's errors hold the line or header that was wrong only where somebody listens to its log at
/// this level, and a client is to read it.
/// </summary>
internal sealed class DetailedRefusals : ILoggerProvider, ILogger
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel";

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith(Kestrel, StringComparison.Ordinal) ? this : NullLogger.Instance;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
    }

    public void Dispose()
    {
    }
}
