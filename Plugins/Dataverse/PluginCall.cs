using System;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>One run of a plug-in: what the platform hands over, typed.</summary>
internal sealed class PluginCall
{
    private readonly IOrganizationServiceFactory services;
    private readonly ITracingService tracing;

    public PluginCall(IServiceProvider serviceProvider)
    {
        if (serviceProvider is null) throw new ArgumentNullException(nameof(serviceProvider));

        Context = Get<IPluginExecutionContext>(serviceProvider);
        services = Get<IOrganizationServiceFactory>(serviceProvider);
        tracing = Get<ITracingService>(serviceProvider);
    }

    public IPluginExecutionContext Context { get; }

    /// <summary>A service with the rights of the system user. Each use says why it needs them.</summary>
    public IOrganizationService AsSystem() => services.CreateOrganizationService(null);

    /// <summary>A service with the rights of the user who started it all, whomever a step impersonates.</summary>
    public IOrganizationService AsInitiatingUser() => services.CreateOrganizationService(Context.InitiatingUserId);

    /// <summary>Writes to the plug-in trace log. The text is no format string: braces in it are harmless.</summary>
    public void Trace(string text) => tracing.Trace("{0}", text);

    private static T Get<T>(IServiceProvider serviceProvider) where T : class =>
        (T)serviceProvider.GetService(typeof(T))
        ?? throw new InvalidPluginExecutionException($"The platform gave the plug-in no {typeof(T).Name}.");
}
