using BenchmarkDotNet.Attributes;
using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>The guard's own share: its code as it ships, before an organisation that answers at once.</summary>
public class GuardAlone
{
    private readonly IPlugin guard = ShippedPlugin.Guard();
    private readonly InstantOrganization closed = new(activeQuotes: 0);
    private readonly InstantOrganization open = new(activeQuotes: 7);

    [Benchmark]
    public void LetsPass() => guard.Execute(closed);

    [Benchmark]
    public string Refuses()
    {
        try
        {
            guard.Execute(open);
        }
        catch (InvalidPluginExecutionException refusal)
        {
            return refusal.Message;
        }

        throw new InvalidOperationException("The guard let pass what it must refuse.");
    }
}
