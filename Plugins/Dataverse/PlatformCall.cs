using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>One run of a plug-in or workflow activity: what the platform hands over.</summary>
internal class PlatformCall(IExecutionContext context, IOrganizationServiceFactory services, ITracingService tracing)
{
    public IExecutionContext Context { get; } = context;

    /// <summary>A service with the rights of the system user. Each use says why it needs them.</summary>
    public IOrganizationService AsSystem() => services.CreateOrganizationService(null);

    /// <summary>A service with the rights of the user in whose name this runs.</summary>
    public IOrganizationService AsUser() => services.CreateOrganizationService(Context.UserId);

    /// <summary>A service with the rights of the user who started it all, whomever a step impersonates.</summary>
    public IOrganizationService AsInitiatingUser() => services.CreateOrganizationService(Context.InitiatingUserId);

    /// <summary>Writes to the plug-in trace log. The text is no format string: braces in it are harmless.</summary>
    public void Trace(string text) => tracing.Trace("{0}", text);

    /// <summary>Where administrators' telemetry goes; null where there is none, as for a workflow activity: no documentation gives it one.</summary>
    public virtual ILogger? GetLogger() => null;
}

/// <summary>One run of a plug-in.</summary>
internal sealed class PluginCall : PlatformCall
{
    private readonly IServiceProvider serviceProvider;

    public PluginCall(IServiceProvider serviceProvider)
        : base(Get<IPluginExecutionContext>(serviceProvider), Get<IOrganizationServiceFactory>(serviceProvider), Get<ITracingService>(serviceProvider)) =>
        this.serviceProvider = serviceProvider;

    public IPluginExecutionContext PluginContext => (IPluginExecutionContext)Context;

    /// <inheritdoc />
    public override ILogger? GetLogger() => (ILogger?)serviceProvider.GetService(typeof(ILogger));

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
