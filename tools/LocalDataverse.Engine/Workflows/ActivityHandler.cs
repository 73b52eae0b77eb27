using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Workflows;

/// <summary>
/// A workflow with this one step, as a message: the activity is its main operation. Each run has an instance of its own,
/// since arguments hang on the instance.
/// </summary>
internal sealed class ActivityHandler(WorkflowStep step, Type type, Func<Type, object> activator) : IMessageHandler
{
    public string RequestName => WorkflowRunner.Message;

    public IReadOnlyCollection<string> Parameters { get; } = [];

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        ActivityInputs.Demand(type, step.Inputs);
        return new MessageSubject(RequestName, step.PrimaryRow?.LogicalName, step.PrimaryRow?.Id ?? Guid.Empty);
    }

    // Everybody may start a workflow here; what it does is done with the user's rights.
    public void Authorize(Operation operation)
    {
    }

    public OrganizationResponse Execute(Operation operation)
    {
        var response = new OrganizationResponse();
        var run = new StepRun(type.FullName!, RequestName, Stage.MainOperation, operation.Depth);
        Sandbox.Run(operation, run, () => response.Results.AddRange(Invoke(operation, run)));
        return response;
    }

    private IDictionary<string, object> Invoke(Operation operation, StepRun run)
    {
        var activity = activator(type) as Activity
            ?? throw new InvalidOperationException($"The instance made for '{type.FullName}' is no workflow activity.");
        var invoker = new WorkflowInvoker(activity);
        var services = new PluginServices(PluginContext.OfMainOperation(operation), run);
        invoker.Extensions.Add<IWorkflowContext>(() => new WorkflowContext(operation));
        invoker.Extensions.Add<IOrganizationServiceFactory>(() => services);
        invoker.Extensions.Add<ITracingService>(() => new TraceLog(run));
        return invoker.Invoke(ActivityInputs.CopyOf(step.Inputs));
    }
}
