using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Faults;

namespace ProjectOpsClose.LocalDataverse.Pipeline;

/// <summary>Runs one registered step and turns what it throws into what its caller gets.</summary>
internal sealed class StepRunner(PluginInstances instances)
{
    public void Run(MessagePipeline pipeline, Operation operation, PluginStep step)
    {
        var run = new StepRun(step.Name, operation.Subject.MessageName, step.Stage, operation.Depth);
        operation.Log.Add(run);
        try
        {
            var context = PluginContext.OfStep(operation, step);
            var services = new PluginServices(pipeline, operation, context, run);
            instances.Of(step.PluginType.Value).Execute(new PluginServiceProvider(context, services, new TraceLog(run)));
        }
        catch (Exception exception)
        {
            run.Exception = exception;
            throw StepFault.Of(exception, run);
        }

        DemandLiveTransaction(operation, run);
    }

    // The platform says so as soon as the plug-in that swallowed the error returns.
    private static void DemandLiveTransaction(Operation operation, StepRun run)
    {
        if (operation.Transaction is { IsDead: true })
        {
            var fault = Fault.TransactionCountReduced();
            fault.Detail.TraceText = run.TraceText;
            run.Exception = fault;
            throw fault;
        }
    }
}
