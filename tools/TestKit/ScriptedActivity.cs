using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using ProjectOpsClose.LocalDataverse.TestPlugins;

namespace ProjectOpsClose.TestKit;

/// <summary>Stands in for the test assembly's activity and does what the test says.</summary>
internal sealed class ScriptedActivity(Action<ActivityRun> script) : EchoActivity
{
    protected override void Execute(CodeActivityContext context)
    {
        base.Execute(context);
        script(new ActivityRun(context));
    }
}

/// <summary>What an activity's script gets to work with.</summary>
internal sealed class ActivityRun(CodeActivityContext context)
{
    public IWorkflowContext Context => context.GetExtension<IWorkflowContext>();

    public IOrganizationService User => context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(Context.UserId);

    public void Trace(string text) => context.GetExtension<ITracingService>().Trace(text);
}
