using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>What a plug-in may ask for. Anything else is null, as on the platform.</summary>
internal sealed class PluginServiceProvider(PluginContext context, IOrganizationServiceFactory services, ITracingService trace)
    : IServiceProvider
{
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

        return serviceType == typeof(ITracingService) ? trace : null;
    }
}
