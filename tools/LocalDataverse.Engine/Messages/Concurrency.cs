using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Optimistic concurrency is not built: asked for, it is refused rather than ignored.</summary>
internal static class Concurrency
{
    public const string Parameter = "ConcurrencyBehavior";

    public static void DemandDefault(RequestParameters input)
    {
        var behavior = input.Optional<ConcurrencyBehavior>(Parameter);
        if (behavior != ConcurrencyBehavior.Default)
        {
            throw Fault.NotSupported($"{Parameter} {behavior} of {input.RequestName} is not supported by this host.");
        }
    }
}
