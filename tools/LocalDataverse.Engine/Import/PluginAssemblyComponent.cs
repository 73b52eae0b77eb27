using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A plug-in assembly with its types: what the XML says about the dll must be what the dll is.</summary>
/// <param name="FullName">As the dll itself says.</param>
internal sealed record PluginAssemblyComponent(Entity Row, string FullName, IReadOnlyList<PluginTypeComponent> Types)
{
    private const int Sandbox = 2;
    private const int Database = 0;

    public static PluginAssemblyComponent Read(XElement part, PackageArchive archive)
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

        var row = RowOf(part.Id(part.Required("PluginAssemblyId")), dll.Identity, content);
        var types = part.Child("PluginTypes").Elements("PluginType").Select(type => PluginTypeComponent.Read(type, dll, row.ToEntityReference()));
        return new PluginAssemblyComponent(row, fullName, [.. types]);
    }

    public void Write(ComponentRows rows)
    {
        DemandNoTypeLost(rows);
        rows.Write(Row);
        foreach (var type in Types)
        {
            rows.Write(type.Row);
        }
    }

    private static Dll Read(byte[] content, string member)
    {
        if (content.Length > Dll.MaximumLength)
        {
            throw new SolutionImportException($"The member '{member}' is larger than {Dll.MaximumLength} bytes, the most that Dataverse takes.");
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

    private static Entity RowOf(Guid id, AssemblyIdentity identity, byte[] content) => new(TableNames.PluginAssembly, id)
    {
        [ColumnNames.Name] = identity.Name,
        [ColumnNames.Version] = identity.Version.ToString(),
        [PluginAssemblyTable.Culture] = identity.Culture,
        [PluginAssemblyTable.PublicKeyToken] = identity.PublicKeyToken,
        [ColumnNames.Content] = Convert.ToBase64String(content),
        [PluginAssemblyTable.SourceHash] = Convert.ToHexString(SHA256.HashData(content)),
        [PluginAssemblyTable.IsolationMode] = new OptionSetValue(Sandbox),
        [PluginAssemblyTable.SourceType] = new OptionSetValue(Database),
    };

    // Steps may still call it: the platform refuses an assembly that lost a registered type, and so does this host.
    private void DemandNoTypeLost(ComponentRows rows)
    {
        var lost = rows.All(TableNames.PluginType, (PluginAssemblyTable.PluginAssemblyId, Row.Id))
            .FirstOrDefault(row => Types.All(type => type.Row.Id != row.Id));
        if (lost is not null)
        {
            throw new SolutionImportException(
                $"Plug-in assembly does not contain the required types: '{lost[PluginTypeTable.TypeName]}' is registered, but no longer in '{FullName}'.");
        }
    }
}
