using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.TestKit;

/// <summary>Stands in for a plug-in of the test assembly and does what the test says.</summary>
internal sealed class ScriptedPlugin(Action<PluginRun> script) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => script(new PluginRun(serviceProvider));
}
