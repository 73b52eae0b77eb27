using System.Security.Cryptography;
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
        Demand(part, "IsolationMode", Sandbox);
        Demand(part, "SourceType", Database);
        var row = new Entity(TableNames.PluginAssembly, part.Id(part.Required("PluginAssemblyId")));
        var dll = part.Text("FileName") is { } file ? DllOf(part, archive, file.TrimStart('/'), row) : null;
        var types = part.Child("PluginTypes")?.Elements("PluginType").Select(type => PluginTypeComponent.Read(type, dll, row.ToEntityReference())) ?? [];
        return new PluginAssemblyComponent(row, fullName!, [.. types]);
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

    /// <summary>The dll, which completes the row; null when it is not the one that the XML describes.</summary>
    private static Dll? DllOf(XElement part, PackageArchive archive, string member, Entity row)
    {
        var fullName = part.Attribute("FullName")?.Value;
        if (archive.Take(member, $"the plug-in assembly '{fullName}'") is not { } content || Read(content, member, archive.Refusals) is not { } dll)
        {
            return null;
        }

        if (fullName is not null && dll.Identity.ToString() != fullName)
        {
            return part.Refused<Dll>($"describes another assembly than the member '{member}', which is '{dll.Identity}'");
        }

        row.Attributes.AddRange(Columns(dll.Identity, content));
        return dll;
    }

    private static Dll? Read(byte[] content, string member, Refusals refusals)
    {
        if (content.Length > Dll.MaximumLength)
        {
            refusals.Add($"The member '{member}' is larger than {Dll.MaximumLength} bytes, the most that Dataverse takes.");
            return null;
        }

        try
        {
            return Dll.Read(content);
        }
        catch (BadImageFormatException)
        {
            refusals.Add($"The member '{member}' is no .NET assembly.");
            return null;
        }
    }

    private static void Demand(XElement part, string name, int supported)
    {
        if (part.Number(name) is { } value && value != supported)
        {
            part.Refuse($"has {value} as <{name}>: this host supports {supported} alone");
        }
    }

    private static AttributeCollection Columns(AssemblyIdentity identity, byte[] content) => new()
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
