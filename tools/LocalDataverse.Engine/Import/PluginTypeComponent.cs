using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A type of a plug-in assembly that the package registers.</summary>
internal sealed record PluginTypeComponent(Entity Row, DllType Type, string QualifiedName)
{
    public static PluginTypeComponent Read(XElement part, Dll dll, EntityReference assembly)
    {
        var name = part.Required("Name");
        var qualified = part.Required("AssemblyQualifiedName");
        if (qualified != $"{name}, {dll.Identity}")
        {
            throw part.Wrong($"has the AssemblyQualifiedName '{qualified}', which is not this name in this assembly");
        }

        var type = dll.Types.FirstOrDefault(type => type.Name == name)
            ?? throw part.Wrong($"is no public, concrete plug-in or workflow activity of the assembly '{dll.Identity}'");
        var row = new Entity(TableNames.PluginType, part.Id(part.Required("PluginTypeId")))
        {
            [PluginTypeTable.TypeName] = name,
            [ColumnNames.Name] = name,
            [ColumnNames.FriendlyName] = part.Text("FriendlyName"),
            [PluginTypeTable.WorkflowActivityGroupName] = part.OptionalText("WorkflowActivityGroupName"),
            [PluginTypeTable.IsWorkflowActivity] = type.IsActivity,
            [PluginAssemblyTable.PluginAssemblyId] = assembly,
        };
        return new PluginTypeComponent(row, type, qualified);
    }

    /// <summary>What a step or a custom API calls.</summary>
    public EntityReference CalledBy(XElement part) =>
        Type.IsActivity ? throw part.Wrong($"calls '{Type.Name}', which is a workflow activity and no plug-in") : Row.ToEntityReference();
}
