namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Runs plug-ins: those of registered steps, and those that are themselves a main operation.</summary>
internal sealed class StepRunner(PluginInstances instances)
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

    private void Execute(PluginContext context, Lazy<Type> type, StepRun run)
    {
        var services = new PluginServices(context, run);
        instances.Of(type.Value).Execute(new PluginServiceProvider(context, services, new TraceLog(run)));
    }
}
