using System.Activities;
using System.Reflection;
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

/// <summary>The values for an activity's arguments, checked as the workflow designer would before any of it runs.</summary>
internal static class ActivityInputs
{
    public static void Demand(Type activity, IReadOnlyDictionary<string, object?> inputs)
    {
        var arguments = activity.GetProperties().Where(property => property.IsDefined(typeof(InputAttribute))).ToDictionary(property => property.Name);
        foreach (var (name, value) in inputs)
        {
            var argument = arguments.GetValueOrDefault(name) ?? throw Fault.UnknownParameter(activity.FullName!, name);
            Demand(activity, argument, value);
        }

        var missing = arguments.Values.FirstOrDefault(
            argument => argument.IsDefined(typeof(RequiredArgumentAttribute)) && !inputs.ContainsKey(argument.Name));
        if (missing is not null)
        {
            throw Fault.ParameterMissing(activity.FullName!, missing.Name);
        }
    }

    /// <summary>A workflow runs in another process: nothing that an activity does shows in the caller's objects.</summary>
    public static Dictionary<string, object> CopyOf(IReadOnlyDictionary<string, object?> inputs)
    {
        var parameters = new ParameterCollection();
        parameters.AddRange(inputs!);
        return ParameterCopy.Of(parameters).ToDictionary();
    }

    // Null is a value too: that of a column which is empty.
    private static void Demand(Type activity, PropertyInfo argument, object? value)
    {
        var type = argument.PropertyType.GetGenericArguments()[0];
        if (value is null)
        {
            if (type.IsValueType && Nullable.GetUnderlyingType(type) is null)
            {
                throw Fault.ParameterMissing(activity.FullName!, argument.Name);
            }

            return;
        }

        if (!type.IsInstanceOfType(value))
        {
            throw Fault.ParameterOfWrongType(activity.FullName!, argument.Name, type, value);
        }

        var table = argument.GetCustomAttribute<ReferenceTargetAttribute>()?.EntityName;
        if (table is not null && value is EntityReference reference && reference.LogicalName != table)
        {
            throw Fault.ParameterOfWrongTable(activity.FullName!, argument.Name, table, reference.LogicalName);
        }
    }
}

/// <summary>
/// A workflow activity's view: a workflow that somebody started on demand, so that user and initiating user are the same.
/// See https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.workflow.iworkflowcontext.
/// </summary>
internal sealed class WorkflowContext(Operation operation) : OperationContext(operation), IWorkflowContext
{
    /// <summary>0 for a workflow; 1 would be a dialog, 2 a business rule, 3 an action.</summary>
    public int WorkflowCategory => 0;

    /// <summary>0 background, 1 real-time.</summary>
    public int WorkflowMode => IsInTransaction ? 1 : 0;

    public override int Mode => IsInTransaction ? 0 : 1;

    /// <summary>The stages of a workflow are not modelled.</summary>
    public string? StageName => null;

    public IWorkflowContext? ParentContext => null;
}
