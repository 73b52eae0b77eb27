namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>One plug-in's view of the operation it runs in: a step's, or that of a main operation.</summary>
internal sealed class PluginContext : OperationContext, IPluginExecutionContext
{
    private PluginContext(Operation operation, int stage)
        : base(operation) => Stage = stage;

    public int Stage { get; }

    public override int Mode => 0;

    public IPluginExecutionContext? ParentContext => Operation.Parent;

    public static PluginContext OfMainOperation(Operation operation) => new(operation, Pipeline.Stage.MainOperation);

    public static PluginContext OfStep(Operation operation, PluginStep step) => new(operation, step.Stage)
    {
        OwningExtension = new EntityReference(TableNames.SdkMessageProcessingStep, step.Id) { Name = step.Name },
        PreEntityImages = operation.Images.Before(step),
        PostEntityImages = operation.Images.After(step),
    };
}
