using Microsoft.Xrm.Sdk.Workflow;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Workflows;

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
