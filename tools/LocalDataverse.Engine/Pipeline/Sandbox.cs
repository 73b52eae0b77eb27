using System.ServiceModel;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Runs code of a solution and turns what it throws, or what it kept to itself, into what its caller gets.</summary>
internal static class Sandbox
{
    public static void Run(Operation operation, StepRun run, Action code)
    {
        operation.Log.Add(run);
        try
        {
            code();
        }
        catch (Exception exception)
        {
            run.Exception = exception;
            throw Killed(operation, run) ?? StepFault.Of(exception, run);
        }

        if ((Killed(operation, run) ?? DeadTransaction(operation, run)) is { } fault)
        {
            run.Exception = fault;
            throw fault;
        }
    }

    // Whatever the code made of the fault that its last call met: the platform has killed it by then.
    private static FaultException<OrganizationServiceFault>? Killed(Operation operation, StepRun run) =>
        operation.Log.Time.IsOver ? WithTrace(Fault.TimeIsOver(TimeLimit.PerRequest), run) : null;

    // The platform says so as soon as the code that swallowed the error returns.
    private static FaultException<OrganizationServiceFault>? DeadTransaction(Operation operation, StepRun run) =>
        operation.Transaction is { IsDead: true } ? WithTrace(Fault.TransactionCountReduced(), run) : null;

    private static FaultException<OrganizationServiceFault> WithTrace(FaultException<OrganizationServiceFault> fault, StepRun run)
    {
        fault.Detail.TraceText = run.TraceText;
        return fault;
    }
}

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

    public static FaultException<OrganizationServiceFault> Of(Exception exception, StepRun run) =>
        exception is InvalidPluginExecutionException refusal ? Refused(refusal, run) : Unexpected(exception, run);

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

    // A fault of one of its own calls is no exception: only the trace says what was wrong.
    private static FaultException<OrganizationServiceFault> Unexpected(Exception exception, StepRun run)
    {
        var fault = Fault.UnexpectedFromPlugin();
        var reason = $"{exception.GetType()}: {exception.Message}";
        fault.Detail.TraceText = run.TraceText.Length == 0 ? reason : run.TraceText + Environment.NewLine + reason;
        return fault;
    }
}
