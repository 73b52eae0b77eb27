using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>What can be read off the dll that ships, as the file it is.</summary>
public sealed class PluginAssemblyTests : IDisposable
{
    private const string Product = "ProjectOpsClose.Plugins";

    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "ProjectOpsClose.Plugins.dll");

    private readonly PEReader file = new(File.OpenRead(Dll));

    private MetadataReader Metadata => file.GetMetadataReader();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Identity_IsTheOneThatInstalledEnvironmentsKnow() =>
        Assert.Equal(
            "ProjectOpsClose.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b9765303f5b77157",
            Metadata.GetAssemblyDefinition().GetAssemblyName().FullName);

    [Fact]
    public void Signature_IsThere_NotOnlyAPublicKey() =>
        Assert.True(file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned));

    [Fact]
    public void References_AreOnlyWhatTheSandboxHas()
    {
        string[] allowed =
        [
            "mscorlib", "System", "System.Core", "System.Runtime.Serialization", "System.ServiceModel", "System.Activities",
            "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow",
        ];

        var references = Metadata.AssemblyReferences.Select(handle => Metadata.GetAssemblyReference(handle).GetAssemblyName()).ToList();

        Assert.Contains(references, reference => reference.Name == "Microsoft.Xrm.Sdk");
        Assert.All(references, reference => Assert.Contains(reference.Name, allowed));
        Assert.All(
            references.Where(reference => reference.Name!.StartsWith("Microsoft.", StringComparison.Ordinal)),
            reference => Assert.Equal($"{reference.Name}, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35", reference.FullName));
    }

    [Fact]
    public void PublicTypes_AreOnlyTheDoors()
    {
        var types = Metadata.TypeDefinitions
            .Select(Metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
            .Select(type => Metadata.GetString(type.Name));

        Assert.Equal(["CloseOpportunityQuotes", "CloseOpportunityQuotesActivity", "OpportunityCloseGuard"], types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Domain_KnowsNoSdkTypeNoClockAndNoInputOrOutput()
    {
        string[] foreign = ["Microsoft.", "System.IO", "System.Net", "System.Diagnostics", "System.Threading", "System.ServiceModel", "System.Activities"];

        var uses = TypeUses.Of(Dll, $"{Product}.Domain");

        Assert.Contains("System.Math::Max", uses);
        Assert.DoesNotContain(uses, use => foreign.Any(prefix => use.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.DoesNotContain(uses, use => use.EndsWith("::get_UtcNow", StringComparison.Ordinal) || use.EndsWith("::get_Now", StringComparison.Ordinal));
    }

    [Fact]
    public void Messages_KnowNoSdkType() => Assert.DoesNotContain(
        TypeUses.Of(Dll, $"{Product}.Messages"), use => use.StartsWith("Microsoft.", StringComparison.Ordinal));

    /// <summary>The doors know them all, and none of them knows a door. A new folder is given its place here.</summary>
    [Fact]
    public void Folders_KnowOnlyThoseThatStandBelowThem()
    {
        var below = new Dictionary<string, string[]>
        {
            [$"{Product}.Domain"] = [],
            [$"{Product}.Messages"] = [$"{Product}.Domain"],
            [$"{Product}.Dataverse"] = [$"{Product}.Domain"],
            [$"{Product}.Work"] = [$"{Product}.Domain", $"{Product}.Messages", $"{Product}.Dataverse"],
        };
        var folders = Namespaces().Where(name => name.StartsWith($"{Product}.", StringComparison.Ordinal)).ToList();

        var looksBack =
            from folder in folders
            from use in TypeUses.Of(Dll, folder)
            where use.StartsWith($"{Product}.", StringComparison.Ordinal)
            where !below[folder].Append(folder).Any(known => use.StartsWith($"{known}.", StringComparison.Ordinal))
            select $"{folder}: {use}";

        Assert.Equal(below.Keys.Order(), folders.Order());
        Assert.Empty(looksBack);
    }

    /// <summary>Whoever imports the dll can rely on it: all that it does, it does through the SDK.</summary>
    [Fact]
    public void Dll_UsesNoFileNetworkProcessThreadOrReflection()
    {
        string[] foreign =
        [
            "System.IO.", "System.Net.", "System.Diagnostics.Process", "System.Threading.", "System.Reflection.Assembly::", "System.Reflection.Emit",
            "System.Activator", "System.Runtime.InteropServices.Marshal", "Microsoft.Win32.",
        ];

        var uses = Namespaces().SelectMany(name => TypeUses.Of(Dll, name)).ToHashSet();

        Assert.Contains(uses, use => use.StartsWith("Microsoft.Xrm.Sdk.IOrganizationService::", StringComparison.Ordinal));
        Assert.DoesNotContain(uses, use => foreign.Any(prefix => use.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void DebugData_IsAbsent() => Assert.DoesNotContain(
        file.ReadDebugDirectory(), entry => entry.Type is DebugDirectoryEntryType.CodeView or DebugDirectoryEntryType.EmbeddedPortablePdb);

    [Fact]
    public void BuildFolder_HoldsNoStandIn()
    {
        var siblings = Directory.GetFiles(ShippedFolder(), "*.dll").Select(Path.GetFileName);

        Assert.Equal(["ProjectOpsClose.Plugins.dll"], siblings);
    }

    [Fact]
    public void TestedFile_HasTheBytesOfTheBuiltOne() =>
        Assert.Equal(File.ReadAllBytes(Path.Combine(ShippedFolder(), "ProjectOpsClose.Plugins.dll")), File.ReadAllBytes(Dll));

    private IEnumerable<string> Namespaces() =>
        Metadata.TypeDefinitions.Select(handle => Metadata.GetString(Metadata.GetTypeDefinition(handle).Namespace)).Distinct();

    /// <summary>Where the Plugins project put the dll; the build tells it.</summary>
    private static string ShippedFolder() => typeof(PluginAssemblyTests).Assembly
        .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
        .Cast<System.Reflection.AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PluginsOutput").Value!;
}
