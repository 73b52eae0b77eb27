using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// The organisation services of one run: null is SYSTEM, an empty id the context's user. Their calls go through the
/// same pipeline, inside the same transaction, one level deeper.
/// See https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iorganizationservicefactory.createorganizationservice.
/// </summary>
internal sealed class PluginServices(PluginContext context, StepRun run) : IOrganizationServiceFactory
{
    private readonly Operation operation = context.Operation;

    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId ?? OrganizationFacts.SystemUserId;
        return new OrganizationService(request => Execute(request, user == Guid.Empty ? context.UserId : user));
    }

    private OrganizationResponse Execute(OrganizationRequest request, Guid userId)
    {
        try
        {
            operation.Log.Time.Demand();
            return operation.Pipeline.Run(Prepare(request, userId));
        }
        catch
        {
            operation.Transaction?.Kill();
            throw;
        }
    }

    private Operation Prepare(OrganizationRequest request, Guid userId)
    {
        Operation? prepared = null;
        try
        {
            return prepared = operation.Pipeline.Prepare(Call.Inside(operation, context, request, userId));
        }
        finally
        {
            var asSystem = userId == OrganizationFacts.SystemUserId;
            run.Add(new SdkCall(request?.RequestName ?? "", prepared?.Subject.Table, asSystem));
        }
    }
}

/// <summary>What a plug-in may ask for. Anything else is null, as on the platform.</summary>
/// <param name="context">Of this run.</param>
/// <param name="run">Keeps what it calls, traces and logs.</param>
/// <param name="hasApplicationInsights">Whether there is a logger.</param>
internal sealed class PluginServiceProvider(PluginContext context, StepRun run, bool hasApplicationInsights) : IServiceProvider
{
    private readonly PluginServices services = new(context, run);

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IPluginExecutionContext) || serviceType == typeof(IExecutionContext))
        {
            return context;
        }

        if (serviceType == typeof(IOrganizationServiceFactory))
        {
            return services;
        }

        if (serviceType == typeof(ILogger))
        {
            return hasApplicationInsights ? TelemetryLog.Of(run) : null;
        }

        return serviceType == typeof(ITracingService) ? new TraceLog(run) : null;
    }
}

/// <summary>A plug-in's tracing service. Text without arguments is taken as it is, braces and all.</summary>
internal sealed class TraceLog(StepRun run) : ITracingService
{
    public void Trace(string format, params object[] args) =>
        run.Add(args is null or [] ? format ?? "" : string.Format(CultureInfo.InvariantCulture, format, args));
}
