using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Reads the plug-in types that imports left in the store, with the assemblies they are in.</summary>
internal static class PluginTypeReader
{
    public static IEnumerable<RegisteredType> Read(DatabaseSession session)
    {
        var assemblies = session
            .Query(new QueryExpression(TableNames.PluginAssembly) { ColumnSet = new ColumnSet(ColumnNames.Content) }, RowAccess.System).Entities
            .ToDictionary(row => row.Id, AssemblyOf);
        return session
            .Query(new QueryExpression(TableNames.PluginType) { ColumnSet = new ColumnSet(true) }, RowAccess.System).Entities
            .Select(row => TypeOf(row, assemblies))
            .ToList();
    }

    private static Lazy<Assembly> AssemblyOf(Entity row)
    {
        var content = row.GetAttributeValue<string>(ColumnNames.Content);
        return new Lazy<Assembly>(() => PluginAssemblies.Load(Convert.FromBase64String(content)));
    }

    private static RegisteredType TypeOf(Entity row, Dictionary<Guid, Lazy<Assembly>> assemblies)
    {
        var assembly = assemblies[row.GetAttributeValue<EntityReference>(PluginAssemblyTable.PluginAssemblyId).Id];
        var name = row.GetAttributeValue<string>(PluginTypeTable.TypeName);
        return new RegisteredType(
            row.Id,
            name,
            row.GetAttributeValue<bool>(PluginTypeTable.IsWorkflowActivity),
            new Lazy<Type>(() => assembly.Value.GetType(name, throwOnError: true)!));
    }
}
