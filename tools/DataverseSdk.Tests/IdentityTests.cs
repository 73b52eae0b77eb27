using System.Diagnostics;
using System.Reflection;

namespace ProjectOpsClose.DataverseSdk.Tests;

/// <summary>Dataverse resolves a plug-in's references by identity; a person must see at once that a stand-in is none of Microsoft's.</summary>
public sealed class IdentityTests
{
    public static TheoryData<string, string> Builds => Binaries.Builds;

    [Theory]
    [MemberData(nameof(Builds))]
    public void StandIn_AsBuilt_HasMicrosoftsIdentity(string assembly, string framework)
    {
        var version = assembly == "System.Activities" ? "4.0.0.0" : "9.0.0.0";

        var identity = AssemblyName.GetAssemblyName(Binaries.StandIn(assembly, framework));

        Assert.Equal($"{assembly}, Version={version}, Culture=neutral, PublicKeyToken=31bf3856ad364e35", identity.FullName);
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void StandIn_AsBuilt_SaysThatItIsNotMicrosofts(string assembly, string framework)
    {
        var file = FileVersionInfo.GetVersionInfo(Binaries.StandIn(assembly, framework));

        Assert.Equal("0.0.0.0", file.FileVersion);
        Assert.Equal("0.0.0-standin", file.ProductVersion);
        Assert.Equal("ProjectOpsClose", file.CompanyName);
        Assert.Contains("not Microsoft's assembly and must never be deployed", file.Comments, StringComparison.Ordinal);
    }

    [Fact]
    public void SystemActivities_BesideNetFrameworks_HasTheSameIdentity()
    {
        var frameworks = AssemblyName.GetAssemblyName(Binaries.FrameworkActivities);

        var standIn = AssemblyName.GetAssemblyName(Binaries.StandIn("System.Activities", "net10.0"));

        Assert.Equal(frameworks.FullName, standIn.FullName);
    }
}
