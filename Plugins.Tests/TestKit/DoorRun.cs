using System.Activities;
using System.ComponentModel.Design;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using Microsoft.Xrm.Sdk.Workflow;
using ProjectOpsClose.Plugins.Tests.Dataverse;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

internal enum Door
{
    Win,
    Lose,
    Create,
    CustomApi,
    Activity,
}

/// <summary>One run of a door on whatever services a test gives it, without a host.</summary>
internal sealed class DoorRun(Door door, FaultyDataverse dataverse) : ITracingService
{
    public static readonly Guid Opportunity = Guid.NewGuid();
    public static readonly Guid User = Guid.NewGuid();

    private readonly List<string> trace = [];

    public bool InTransaction { get; init; } = true;

    /// <summary>Request parameters of the custom API, or inputs of the activity.</summary>
    public IReadOnlyDictionary<string, object> Parameters { get; init; } = new Dictionary<string, object>();

    /// <summary>What the platform answers when it is asked for a logger.</summary>
    public Func<ILogger?> Logger { get; init; } = () => null;

    public Func<DateTime> Clock { get; init; } = () => DateTime.UnixEpoch;

    public IReadOnlyList<string> Trace => trace;

    public ParameterCollection Output { get; } = [];

    /// <summary>What the door threw; null when it returned.</summary>
    public Exception? Execute() => Record.Exception(() =>
    {
        if (door == Door.Activity)
        {
            RunActivity();
        }
        else
        {
            RunPlugin();
        }
    });

    void ITracingService.Trace(string format, params object[] args) => trace.Add(string.Format(CultureInfo.InvariantCulture, format, args));

    private void RunActivity()
    {
        var invoker = new WorkflowInvoker(new CloseOpportunityQuotesActivity(Clock));
        invoker.Extensions.Add(() => ContextStub.Of<IWorkflowContext>(Context()));
        invoker.Extensions.Add<IOrganizationServiceFactory>(() => dataverse);
        invoker.Extensions.Add<ITracingService>(() => this);
        invoker.Invoke(new Dictionary<string, object>(Parameters) { ["Opportunity"] = new EntityReference("opportunity", Opportunity) });
    }

    private void RunPlugin()
    {
        using var services = new ServiceContainer();
        services.AddService(typeof(IPluginExecutionContext), ContextStub.Of<IPluginExecutionContext>(Context()));
        services.AddService(typeof(IOrganizationServiceFactory), dataverse);
        services.AddService(typeof(ITracingService), this);
        services.AddService(typeof(ILogger), (_, _) => Logger());
        IPlugin plugin = door == Door.CustomApi ? new CloseOpportunityQuotes(Clock) : new OpportunityCloseGuard(Clock);
        plugin.Execute(services);
    }

    private (string Name, object? Value)[] Context() =>
    [
        (nameof(IPluginExecutionContext.MessageName), door == Door.CustomApi ? BulkClose.Message : $"{door}"),
        (nameof(IPluginExecutionContext.InputParameters), Input()),
        (nameof(IPluginExecutionContext.OutputParameters), Output),
        (nameof(IPluginExecutionContext.ParentContext), null),
        (nameof(IPluginExecutionContext.UserId), Guid.NewGuid()),
        (nameof(IPluginExecutionContext.InitiatingUserId), User),
        (nameof(IPluginExecutionContext.CorrelationId), Guid.Empty),
        (nameof(IPluginExecutionContext.IsInTransaction), InTransaction),
    ];

    private ParameterCollection Input()
    {
        ParameterCollection input = door switch
        {
            Door.Win or Door.Lose => new() { ["OpportunityClose"] = Closing.CloseRow(Opportunity) },
            Door.Create => new() { ["Target"] = Closing.CloseRow(Opportunity) },
            _ => new() { ["Target"] = new EntityReference("opportunity", Opportunity) },
        };
        input.AddRange(Parameters!);
        return input;
    }
}
