using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.TestKit;

/// <summary>Stands in for a plug-in of the test assembly and does what the test says.</summary>
internal sealed class ScriptedPlugin(Action<PluginRun> script) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => script(new PluginRun(serviceProvider));
}

/// <summary>What a script gets to work with.</summary>
internal sealed class PluginRun(IServiceProvider services)
{
    public IServiceProvider Services => services;

    public IPluginExecutionContext Context => Get<IPluginExecutionContext>();

    public IOrganizationServiceFactory Factory => Get<IOrganizationServiceFactory>();

    public IOrganizationService User => Factory.CreateOrganizationService(Context.UserId);

    public IOrganizationService System => Factory.CreateOrganizationService(null);

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public void Trace(string text) => Get<ITracingService>().Trace(text);

    private T Get<T>() => (T)services.GetService(typeof(T))!;
}
