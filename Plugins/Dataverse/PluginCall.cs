using System;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>One run of a plug-in.</summary>
internal sealed class PluginCall : PlatformCall
{
    public PluginCall(IServiceProvider serviceProvider)
        : base(Get<IPluginExecutionContext>(serviceProvider), Get<IOrganizationServiceFactory>(serviceProvider), Get<ITracingService>(serviceProvider))
    {
    }

    public IPluginExecutionContext PluginContext => (IPluginExecutionContext)Context;

    private static T Get<T>(IServiceProvider serviceProvider) where T : class
    {
        if (serviceProvider is null)
        {
            throw new ArgumentNullException(nameof(serviceProvider));
        }

        return (T)serviceProvider.GetService(typeof(T))
            ?? throw new InvalidPluginExecutionException($"The platform gave the plug-in no {typeof(T).Name}.");
    }
}
