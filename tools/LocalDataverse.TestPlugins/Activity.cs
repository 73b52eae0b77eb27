using System.Activities;

namespace ProjectOpsClose.LocalDataverse.TestPlugins;

public sealed class Activity : CodeActivity
{
    protected override void Execute(CodeActivityContext context)
    {
    }
}
