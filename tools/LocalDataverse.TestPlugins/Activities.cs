using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace ProjectOpsClose.LocalDataverse.TestPlugins;

/// <summary>Gives back what it got. A test may derive from it, with a script.</summary>
public class EchoActivity : CodeActivity
{
    [RequiredArgument]
    [Input("The opportunity")]
    [ReferenceTarget("opportunity")]
    public InArgument<EntityReference> Opportunity { get; set; } = null!;

    [Input("How many")]
    public InArgument<int> Count { get; set; } = null!;

    [Input("Text")]
    public InArgument<string> Text { get; set; } = null!;

    /// <summary>No input of the workflow's: the attribute is missing.</summary>
    public InArgument<string> Hidden { get; set; } = null!;

    [Output("One more")]
    public OutArgument<int> Next { get; set; } = null!;

    [Output("The same text")]
    public OutArgument<string> Echo { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        Next.Set(context, Count.Get(context) + 1);
        Echo.Set(context, Text.Get(context));
    }
}

public sealed class Activity : CodeActivity
{
    protected override void Execute(CodeActivityContext context)
    {
    }
}
