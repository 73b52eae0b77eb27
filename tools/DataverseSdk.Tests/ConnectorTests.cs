using System.Reflection;
using ProjectOpsClose.DataverseSdk.Tests.References;

namespace ProjectOpsClose.DataverseSdk.Tests;

/// <summary>
/// Microsoft.Xrm.Tooling.Connector is compiled against the real SDK: what it refers to, the SDK has.
/// Types that the stand-ins lack are passed over.
/// </summary>
public sealed class ConnectorTests
{
    private static readonly BinaryReferences Connector = BinaryReferences.Read(Binaries.Connector);

    [Theory]
    [InlineData("net462")]
    [InlineData("net10.0")]
    public void MemberReferences_ToTypesOfTheStandIns_Resolve(string framework)
    {
        var standIns = new StandInMembers(framework);
        Member[] checkable = [.. Connector.Members.Where(member => standIns.HasType(member.Type))];

        var missing = checkable.Where(member => !standIns.Has(member));

        Assert.Empty(missing);
        Assert.True(checkable.Length >= 110, $"Only {checkable.Length} member references were checked.");
    }

    [Theory]
    [InlineData("net462")]
    [InlineData("net10.0")]
    public void TypeReferences_ToTypesOfTheStandIns_NameTheSameAssembly(string framework)
    {
        var standIns = new StandInMembers(framework);
        TypeLocation[] checkable = [.. Connector.Types.Where(location => standIns.HasType(location.Type))];

        var elsewhere = checkable.Where(location => !standIns.Has(location));

        Assert.Empty(elsewhere);
        Assert.True(checkable.Length >= 50, $"Only {checkable.Length} type references were checked.");
    }

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk")]
    [InlineData("Microsoft.Crm.Sdk.Proxy")]
    public void AssemblyReference_ToTheSdk_IsTheStandInsIdentity(string assembly)
    {
        var standIn = AssemblyName.GetAssemblyName(Binaries.StandIn(assembly, "net462"));

        Assert.Contains(standIn.FullName, Connector.Assemblies);
    }
}
