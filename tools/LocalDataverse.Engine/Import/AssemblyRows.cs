using System.Security.Cryptography;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal static class AssemblyRows
{
    public static void Write(ComponentRows rows, AssemblyPart assembly)
    {
        DemandNoTypeLost(rows, assembly);
        var row = RowOf(assembly);
        rows.Write(row);
        foreach (var type in assembly.Types)
        {
            rows.Write(RowOf(type, row));
        }
    }

    // Steps may still call it: the platform refuses an assembly that lost a registered type, and so does this host.
    private static void DemandNoTypeLost(ComponentRows rows, AssemblyPart assembly)
    {
        var lost = rows.All(TableNames.PluginType, ("pluginassemblyid", assembly.Id))
            .FirstOrDefault(row => assembly.Types.All(type => type.Id != row.Id));
        if (lost is not null)
        {
            throw new SolutionImportException(
                $"Plug-in assembly does not contain the required types: '{lost["typename"]}' is registered, but no longer in '{assembly.Identity}'.");
        }
    }

    private static Entity RowOf(AssemblyPart assembly) => new(TableNames.PluginAssembly, assembly.Id)
    {
        ["name"] = assembly.Identity.Name,
        ["version"] = assembly.Identity.Version.ToString(),
        ["culture"] = assembly.Identity.Culture,
        ["publickeytoken"] = assembly.Identity.PublicKeyToken,
        ["content"] = Convert.ToBase64String(assembly.Content),
        ["sourcehash"] = Convert.ToHexString(SHA256.HashData(assembly.Content)),
        ["isolationmode"] = new OptionSetValue(AssemblyPartReader.Sandbox),
        ["sourcetype"] = new OptionSetValue(AssemblyPartReader.Database),
    };

    private static Entity RowOf(PluginTypePart type, Entity assembly) => new(TableNames.PluginType, type.Id)
    {
        ["typename"] = type.TypeName,
        ["name"] = type.TypeName,
        ["friendlyname"] = type.FriendlyName,
        ["workflowactivitygroupname"] = type.WorkflowActivityGroup,
        ["isworkflowactivity"] = type.IsWorkflowActivity,
        ["pluginassemblyid"] = assembly.ToEntityReference(),
    };
}
