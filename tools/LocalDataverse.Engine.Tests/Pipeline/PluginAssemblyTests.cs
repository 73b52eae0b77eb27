using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class PluginAssemblyTests
{
    private static readonly byte[] Content = File.ReadAllBytes(typeof(Plugin1).Assembly.Location);

    [Fact]
    public void Load_SameBytesTwice_IsOneAssembly() =>
        Assert.Same(PluginAssemblies.Load(Content), PluginAssemblies.Load([.. Content]));

    [Fact]
    public void Load_Assembly_IsNotTheOneOfTheProcessButSharesItsSdk()
    {
        var type = PluginAssemblies.Load(Content).GetType(typeof(Plugin1).FullName!)!;

        Assert.NotEqual(typeof(Plugin1), type);
        Assert.True(type.IsAssignableTo(typeof(IPlugin)));
    }

    [Fact]
    public void Step_WithoutActivator_RunsTheImportedDll()
    {
        using var organization = Organization.Open();
        using var zip = new SolutionZip(new TestStep("Create", "account")).Stream();
        organization.Import(zip);

        organization.ServiceFor(organization.SystemUserId).Create(new Entity("account"));

        Assert.Equal(["Create account 20 run 1"], Assert.Single(organization.LastRequest!.StepRuns).Trace);
    }
}
