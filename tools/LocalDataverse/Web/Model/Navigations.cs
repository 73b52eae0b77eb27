using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>Every navigation property of the tables that clients can see.</summary>
internal static class Navigations
{
    public static IReadOnlyList<TableMetadata> VisibleTables { get; } = [.. Tables.All.Where(table => !table.IsHostOnly)];

    public static IReadOnlyList<Navigation> All { get; } = [.. VisibleTables.SelectMany(OfLookups)];

    private static readonly FrozenDictionary<(string Table, string Name), Navigation> ByName =
        All.ToFrozenDictionary(navigation => (navigation.From.LogicalName, navigation.Name));

    public static Navigation Get(string table, string name) => ByName[(table, name)];

    public static bool TryGet(string table, string name, [NotNullWhen(true)] out Navigation? navigation) =>
        ByName.TryGetValue((table, name), out navigation);

    /// <summary>The single-valued property that a reference was reached by.</summary>
    public static string NameOf(TableMetadata table, ColumnMetadata lookup, string target) =>
        NavigationNames.Single(table, lookup, target);

    private static IEnumerable<Navigation> OfLookups(TableMetadata table) =>
        from column in table.Columns
        where column.Type == ColumnType.Lookup
        from target in column.Targets
        from navigation in BothWays(table, column, Tables.Get(target))
        select navigation;

    private static IEnumerable<Navigation> BothWays(TableMetadata table, ColumnMetadata lookup, TableMetadata target)
    {
        yield return new Navigation(NavigationNames.Single(table, lookup, target.LogicalName), table, target, lookup, IsCollection: false);
        if (NavigationNames.Collection(table, lookup, target.LogicalName) is { } name)
        {
            yield return new Navigation(name, target, table, lookup, IsCollection: true);
        }
    }
}
