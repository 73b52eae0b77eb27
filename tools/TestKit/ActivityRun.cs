using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace ProjectOpsClose.TestKit;

/// <summary>What an activity's script gets to work with.</summary>
internal sealed class ActivityRun(CodeActivityContext context)
{
    public IWorkflowContext Context => context.GetExtension<IWorkflowContext>();

    public IOrganizationService User => context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(Context.UserId);

    public void Trace(string text) => context.GetExtension<ITracingService>().Trace(text);
}
