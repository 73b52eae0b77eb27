using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A plug-in assembly: what the XML says about the dll must be what the dll is.</summary>
internal static class AssemblyPartReader
{
    public const int Sandbox = 2;
    public const int Database = 0;

    public static AssemblyPart Read(XElement part, PackageArchive archive)
    {
        var fullName = part.Required("FullName");
        var member = part.Text("FileName").TrimStart('/');
        var content = archive.Take(member, $"the plug-in assembly '{fullName}'");
        Demand(part, "IsolationMode", Sandbox);
        Demand(part, "SourceType", Database);
        var dll = Read(content, member);
        if (dll.Identity.ToString() != fullName)
        {
            throw part.Wrong($"describes another assembly than the member '{member}', which is '{dll.Identity}'");
        }

        var types = part.Child("PluginTypes").Elements("PluginType").Select(type => TypeOf(type, dll));
        return new AssemblyPart(part.Id(part.Required("PluginAssemblyId")), dll.Identity, content, [.. types]);
    }

    private static PluginTypePart TypeOf(XElement type, Dll dll)
    {
        var name = type.Required("Name");
        var qualified = type.Required("AssemblyQualifiedName");
        if (qualified != $"{name}, {dll.Identity}")
        {
            throw type.Wrong($"has the AssemblyQualifiedName '{qualified}', which is not this name in this assembly");
        }

        var known = dll.Types.FirstOrDefault(known => known.Name == name)
            ?? throw type.Wrong($"is no public, concrete plug-in or workflow activity of the assembly '{dll.Identity}'");

        return new PluginTypePart(type.Id(type.Required("PluginTypeId")), name, type.Text("FriendlyName"), qualified)
        {
            WorkflowActivityGroup = type.OptionalText("WorkflowActivityGroupName"),
            IsWorkflowActivity = known.IsActivity,
        };
    }

    private static Dll Read(byte[] content, string member)
    {
        if (content.Length > PackageLimits.Assembly)
        {
            throw new SolutionImportException($"The member '{member}' is larger than {PackageLimits.Assembly} bytes, the most that Dataverse takes.");
        }

        try
        {
            return Dll.Read(content);
        }
        catch (BadImageFormatException exception)
        {
            throw new SolutionImportException($"The member '{member}' is no .NET assembly.", exception);
        }
    }

    private static void Demand(XElement part, string name, int supported)
    {
        var value = part.Number(name);
        if (value != supported)
        {
            throw part.Wrong($"has {value} as <{name}>: this host supports {supported} alone");
        }
    }
}
