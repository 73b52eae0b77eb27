using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// What the caller of a request gets when a step throws. The exception itself stays in <see cref="StepRun.Exception"/>.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions.
/// </summary>
internal static class StepFault
{
    public const string OperationStatus = "OperationStatus";
    public const string SubErrorCode = "SubErrorCode";

    // The platform's own key is unknown; the HTTP layer needs the status, and this is where it finds it.
    public const string HttpStatus = "HttpStatus";

    public static FaultException<OrganizationServiceFault> Of(Exception exception, StepRun run) => exception switch
    {
        FaultException<OrganizationServiceFault> fault => PassedOn(fault, run),
        InvalidPluginExecutionException refusal => Refused(refusal, run),
        _ => Unexpected(exception, run),
    };

    private static FaultException<OrganizationServiceFault> PassedOn(FaultException<OrganizationServiceFault> fault, StepRun run)
    {
        fault.Detail.TraceText ??= run.TraceText;
        return fault;
    }

    private static FaultException<OrganizationServiceFault> Refused(InvalidPluginExecutionException refusal, StepRun run)
    {
        var fault = Fault.Create(ErrorCodes.IsvAborted, refusal.Message);
        fault.Detail.TraceText = run.TraceText;
        fault.Detail.ErrorDetails = new ErrorDetailCollection
        {
            { OperationStatus, (int)refusal.Status },
            { SubErrorCode, refusal.ErrorCode },
        };
        if (refusal.HttpStatus != PluginHttpStatusCode.NotSet)
        {
            fault.Detail.ErrorDetails.Add(HttpStatus, (int)refusal.HttpStatus);
        }

        return fault;
    }

    private static FaultException<OrganizationServiceFault> Unexpected(Exception exception, StepRun run)
    {
        var fault = Fault.UnexpectedFromPlugin();
        var reason = $"{exception.GetType().FullName}: {exception.Message}";
        fault.Detail.TraceText = run.TraceText.Length == 0 ? reason : run.TraceText + Environment.NewLine + reason;
        return fault;
    }
}
