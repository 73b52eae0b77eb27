using System.Collections.Concurrent;
using System.Reflection;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Runs plug-ins: those of registered steps, and those that are themselves a main operation.</summary>
internal sealed class StepRunner(PluginInstances instances, bool hasApplicationInsights)
{
    public void Run(Operation operation, PluginStep step)
    {
        var run = new StepRun(step.Name, operation.Subject.MessageName, step.Stage, operation.Depth);
        Sandbox.Run(operation, run, () => Execute(PluginContext.OfStep(operation, step), step.PluginType, run));
    }

    public void RunMainOperation(Operation operation, string typeName, Lazy<Type> type)
    {
        var run = new StepRun(typeName, operation.Subject.MessageName, Stage.MainOperation, operation.Depth);
        Sandbox.Run(operation, run, () => Execute(PluginContext.OfMainOperation(operation), type, run));
    }

    private void Execute(PluginContext context, Lazy<Type> type, StepRun run) =>
        instances.Of(type.Value).Execute(new PluginServiceProvider(context, run, hasApplicationInsights));
}

/// <summary>
/// One instance per plug-in type, used again by every run, as the platform caches them: state in a plug-in shows here too.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/develop-iplugin-implementations-stateless.
/// </summary>
internal sealed class PluginInstances(Func<Type, object>? activator)
{
    private readonly ConcurrentDictionary<Type, Lazy<IPlugin>> instances = new();

    public IPlugin Of(Type type) => instances.GetOrAdd(type, Later).Value;

    // A constructor that throws is tried again by the next run.
    private Lazy<IPlugin> Later(Type type) => new(() => Create(type), LazyThreadSafetyMode.PublicationOnly);

    private IPlugin Create(Type type)
    {
        var instance = activator is null ? Construct(type) : activator(type);
        return instance as IPlugin
            ?? throw new InvalidOperationException($"The instance made for '{type.FullName}' is no IPlugin.");
    }

    /// <summary>By the public constructor; throws what that throws, not a wrapper around it.</summary>
    public static object? Construct(Type type) =>
        Activator.CreateInstance(type, BindingFlags.CreateInstance | BindingFlags.DoNotWrapExceptions, null, null, null);
}
