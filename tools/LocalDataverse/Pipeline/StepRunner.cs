namespace ProjectOpsClose.LocalDataverse.Pipeline;

/// <summary>Runs plug-ins: those of registered steps, and those that are themselves a main operation.</summary>
internal sealed class StepRunner(PluginInstances instances)
{
    public void Run(MessagePipeline pipeline, Operation operation, PluginStep step)
    {
        var run = new StepRun(step.Name, operation.Subject.MessageName, step.Stage, operation.Depth);
        Sandbox.Run(operation, run, () => Execute(pipeline, PluginContext.OfStep(operation, step), step.PluginType, run));
    }

    public void RunMainOperation(MessagePipeline pipeline, Operation operation, string typeName, Lazy<Type> type)
    {
        var run = new StepRun(typeName, operation.Subject.MessageName, Stage.MainOperation, operation.Depth);
        Sandbox.Run(operation, run, () => Execute(pipeline, PluginContext.OfMainOperation(operation), type, run));
    }

    private void Execute(MessagePipeline pipeline, PluginContext context, Lazy<Type> type, StepRun run)
    {
        var services = new PluginServices(pipeline, context, run);
        instances.Of(type.Value).Execute(new PluginServiceProvider(context, services, new TraceLog(run)));
    }
}
