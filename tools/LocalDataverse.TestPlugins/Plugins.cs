using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.TestPlugins;

/// <summary>Traces where it runs, and how often its instance has run.</summary>
public abstract class TracingPlugin : IPlugin
{
    private int runs;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var trace = (ITracingService)serviceProvider.GetService(typeof(ITracingService))!;
        runs++;
        trace.Trace("{0} {1} {2} run {3}", context.MessageName, context.PrimaryEntityName, context.Stage, runs);
    }
}

// As many types as a test has steps: there is one instance per type. A test hands each its script by the activator.

public sealed class Plugin1 : TracingPlugin;

public sealed class Plugin2 : TracingPlugin;

public sealed class Plugin3 : TracingPlugin;

public sealed class Plugin4 : TracingPlugin;

public sealed class ApiPlugin : TracingPlugin;

public sealed class OtherApiPlugin : TracingPlugin;

public sealed class RefusingPlugin : IPlugin
{
    public const int Code = 4711;

    public void Execute(IServiceProvider serviceProvider) =>
        throw new InvalidPluginExecutionException(OperationStatus.Canceled, Code, "Not today.");
}
