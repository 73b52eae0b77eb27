using System.ComponentModel.Design;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

/// <summary>A host that doesn't give what Dataverse gives is told what is missing.</summary>
public class PluginCallTests
{
    [Fact]
    public void Execute_WithoutProvider_NamesTheParameter() =>
        Assert.Equal("serviceProvider", Assert.Throws<ArgumentNullException>(() => new OpportunityCloseGuard().Execute(null!)).ParamName);

    [Fact]
    public void Of_ProviderWithoutTheContext_NamesWhatIsMissing()
    {
        using var empty = new ServiceContainer();

        var thrown = Assert.Throws<InvalidPluginExecutionException>(() => new PluginCall(empty));

        Assert.Equal("The platform gave the plug-in no IPluginExecutionContext.", thrown.Message);
    }
}
