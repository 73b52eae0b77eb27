using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

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
