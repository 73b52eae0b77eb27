using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A type of a plug-in assembly that the package registers.</summary>
internal sealed record PluginTypeComponent(Entity Row, DllType Type, string QualifiedName)
{
    /// <param name="part">PluginType.</param>
    /// <param name="dll">Null: it was refused, and nothing can be said against the type.</param>
    /// <param name="assembly">The row of the dll.</param>
    public static PluginTypeComponent Read(XElement part, Dll? dll, EntityReference assembly)
    {
        var name = part.Required("Name");
        var qualified = part.Required("AssemblyQualifiedName");
        var type = dll?.Types.FirstOrDefault(type => type.Name == name) ?? new DllType(name ?? "", IsActivity: false);
        if (dll is not null && name is not null)
        {
            DemandInDll(part, dll, name, qualified);
        }

        var row = new Entity(TableNames.PluginType, part.Id(part.Required("PluginTypeId")))
        {
            [PluginTypeTable.TypeName] = name,
            [ColumnNames.Name] = name,
            [ColumnNames.FriendlyName] = part.Text("FriendlyName"),
            [PluginTypeTable.WorkflowActivityGroupName] = part.OptionalText("WorkflowActivityGroupName"),
            [PluginTypeTable.IsWorkflowActivity] = type.IsActivity,
            [PluginAssemblyTable.PluginAssemblyId] = assembly,
        };
        return new PluginTypeComponent(row, type, qualified ?? "");
    }

    /// <summary>What a step or a custom API calls; null when it can't be called.</summary>
    public EntityReference? CalledBy(XElement part) => Type.IsActivity
        ? part.Refused<EntityReference>($"calls '{Type.Name}', which is a workflow activity and no plug-in")
        : Row.ToEntityReference();

    private static void DemandInDll(XElement part, Dll dll, string name, string? qualified)
    {
        if (qualified is not null && qualified != $"{name}, {dll.Identity}")
        {
            part.Refuse($"has the AssemblyQualifiedName '{qualified}', which is not this name in this assembly");
        }

        if (dll.Types.All(type => type.Name != name))
        {
            part.Refuse($"is no public, concrete plug-in or workflow activity of the assembly '{dll.Identity}'");
        }
    }
}
