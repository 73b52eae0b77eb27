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
