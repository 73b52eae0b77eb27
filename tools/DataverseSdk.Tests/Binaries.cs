using System.Reflection;

namespace ProjectOpsClose.DataverseSdk.Tests;

/// <summary>Where the dlls are that the tests read: the stand-ins as built, and Microsoft's from the package cache.</summary>
internal static class Binaries
{
    internal static string Connector => Path.Combine(
        Metadata("NuGetPackageRoot"),
        "microsoft.crmsdk.xrmtooling.coreassembly", "9.1.1.103", "lib", "net462", "Microsoft.Xrm.Tooling.Connector.dll");

    internal static string FrameworkActivities => Path.Combine(
        Metadata("NuGetPackageRoot"),
        "microsoft.netframework.referenceassemblies.net462", "1.0.3", "build", ".NETFramework", "v4.6.2", "System.Activities.dll");

    /// <summary>Every stand-in for every framework it is built for.</summary>
    internal static TheoryData<string, string> Builds => new()
    {
        { "Microsoft.Xrm.Sdk", "net462" },
        { "Microsoft.Xrm.Sdk", "net10.0" },
        { "Microsoft.Crm.Sdk.Proxy", "net462" },
        { "Microsoft.Crm.Sdk.Proxy", "net10.0" },
        { "Microsoft.Xrm.Sdk.Workflow", "net462" },
        { "Microsoft.Xrm.Sdk.Workflow", "net10.0" },
        { "System.Activities", "net10.0" },
    };

    internal static string StandIn(string assembly, string framework) => Path.Combine(
        Metadata("DataverseSdkFolder"), assembly, "bin", Metadata("Configuration"), framework, assembly + ".dll");

    private static string Metadata(string key) =>
        typeof(Binaries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
