using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
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

/// <param name="Name">Full name.</param>
/// <param name="Type">Its assembly is loaded when it is first needed.</param>
internal sealed record RegisteredType(Guid Id, string Name, bool IsWorkflowActivity, Lazy<Type> Type);

/// <summary>
/// Plug-in assemblies, loaded from their bytes as they were imported: a net462 dll is IL that .NET runs as it is, and its
/// references to the SDK resolve to the host's own stand-ins. The same bytes are loaded once per process; other bytes of
/// the same name live beside them in a load context of their own.
/// </summary>
internal static class PluginAssemblies
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Loaded = new();

    public static Assembly Load(byte[] content)
    {
        var hash = Convert.ToHexString(SHA256.HashData(content));
        return Loaded.GetOrAdd(hash, key => new Lazy<Assembly>(() => Load(key, content))).Value;
    }

    private static Assembly Load(string hash, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return new AssemblyLoadContext($"plug-in {hash}").LoadFromStream(stream);
    }
}
