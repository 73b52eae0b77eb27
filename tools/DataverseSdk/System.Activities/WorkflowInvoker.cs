using System.Activities.Hosting;
using System.Collections.Generic;

namespace System.Activities;

public sealed class WorkflowInvoker
{
    private readonly Activity workflow;

    public WorkflowInvoker(Activity workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        this.workflow = workflow;
    }

    public WorkflowInstanceExtensionManager Extensions { get; } = new();

    public IDictionary<string, object> Invoke() => Invoke(new Dictionary<string, object>());

    public IDictionary<string, object> Invoke(IDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var arguments = new ActivityArguments(workflow);
        var context = new CodeActivityContext(Extensions);

        arguments.Fill(context, inputs);
        workflow.Run(context);

        return arguments.Outputs(context);
    }
}
