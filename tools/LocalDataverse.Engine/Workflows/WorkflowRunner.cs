using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Workflows;

/// <summary>Runs a workflow step in the transaction of a real-time workflow, or without any as in the background.</summary>
internal sealed class WorkflowRunner(MessagePipeline pipeline, Registrations registrations, Func<Type, object>? activator)
{
    public const string Message = "ExecuteWorkflow";

    private readonly Func<Type, object> activator = activator ?? (type => PluginInstances.Construct(type)!);

    public IReadOnlyDictionary<string, object?> Run(Call call, WorkflowStep step)
    {
        if (!registrations.Current.Activities.TryGetValue(step.ActivityType, out var type))
        {
            throw Fault.UnknownActivity(step.ActivityType);
        }

        var handler = new ActivityHandler(step, type.Value, activator);
        var operation = pipeline.Prepare(call, handler);
        var response = step.InTransaction ? pipeline.Run(operation) : handler.Execute(operation);
        return response.Results.ToDictionary(output => output.Key, output => (object?)output.Value);
    }
}
