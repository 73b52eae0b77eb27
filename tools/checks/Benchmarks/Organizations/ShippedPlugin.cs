using System.IO.Compression;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.Benchmarks.Organizations;

/// <summary>The plug-in out of the zip, without an organisation around it.</summary>
internal static class ShippedPlugin
{
    private const string GuardType = "ProjectOpsClose.Plugins.OpportunityCloseGuard";

    public static IPlugin Guard() => Guard(Dll());

    public static IPlugin Guard(byte[] dll) =>
        (IPlugin)Activator.CreateInstance(PluginAssemblies.Load(dll).GetType(GuardType, throwOnError: true)!)!;

    public static byte[] Dll()
    {
        using var zip = ZipFile.OpenRead(Build.SolutionZip);
        using var dll = zip.Entries.Single(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).Open();
        using var content = new MemoryStream();
        dll.CopyTo(content);
        return content.ToArray();
    }
}
