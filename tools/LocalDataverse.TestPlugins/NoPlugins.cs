using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.TestPlugins;

/// <summary>Public and concrete, but nothing that the platform can call.</summary>
public sealed class NoPlugin;

internal sealed class HiddenPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => throw new NotSupportedException();
}
