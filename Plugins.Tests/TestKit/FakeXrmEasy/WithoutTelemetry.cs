using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>A door that is given no logger: FakeXrmEasy throws for a service that it doesn't know.</summary>
internal sealed class WithoutTelemetry(IPlugin door) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => door.Execute(new Services(serviceProvider));

    private sealed class Services(IServiceProvider others) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ILogger) ? null : others.GetService(serviceType);
    }
}
