using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>Faults that the pipeline itself raises.</summary>
internal static partial class Fault
{
    public static FaultException<OrganizationServiceFault> DepthTooHigh(int limit) =>
        Create(
            ErrorCodes.SdkCorrelationTokenDepthTooHigh,
            $"Plug-ins have called each other more than {limit} levels deep: this looks like an infinite loop and was stopped.");

    /// <summary>To a plug-in that goes on after one of its calls has failed.</summary>
    public static FaultException<OrganizationServiceFault> NoActiveTransaction() =>
        Create(
            ErrorCodes.NoActiveTransaction,
            "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    /// <summary>To the client, when a plug-in has returned although one of its calls has failed.</summary>
    public static FaultException<OrganizationServiceFault> TransactionCountReduced() =>
        Create(
            ErrorCodes.IsvTransactionCountReduced,
            "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");

    public static FaultException<OrganizationServiceFault> TimeIsOver(TimeSpan limit) =>
        Create(
            ErrorCodes.SandboxWorkerPluginExecuteTimeout,
            FormattableString.Invariant($"The plug-in execution failed because the operation has timed out: a request has {limit.TotalMinutes:0} minutes, all its plug-ins included."));

    public static FaultException<OrganizationServiceFault> UnexpectedFromPlugin() =>
        Create(ErrorCodes.IsvUnExpected, "An unexpected error occurred from ISV code.");
}
