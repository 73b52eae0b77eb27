using System;
using ProjectOpsClose.Plugins.Dataverse;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>
/// Where a fault of the platform becomes an error of ours, for plug-ins and activity alike: Dataverse shows any exception but
/// InvalidPluginExecutionException as "An unexpected error occurred from ISV code." and keeps the reason to itself.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions</remarks>
internal static class FaultBoundary
{
    /// <param name="call">Its trace keeps the platform's words.</param>
    /// <param name="work">Ends with the first fault that it doesn't catch.</param>
    /// <param name="explain">Makes the answer of the fault. It must ask Dataverse nothing: after a fault no call is answered.</param>
    public static T Within<T>(PlatformCall call, Func<T> work, Func<PlatformFault, T> explain)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (PlatformFault.Is(exception))
        {
            var fault = new PlatformFault(exception);
            call.Trace($"Dataverse refused a call: {fault.Message}");
            return explain(fault);
        }
    }
}
