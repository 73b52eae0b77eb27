using System.Activities;
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
