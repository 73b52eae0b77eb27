using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>Reads $select and $expand, level by level.</summary>
internal static class SelectReader
{
    public static RowQuery Read(TableMetadata table, SelectExpandClause? clause)
    {
        var items = clause?.SelectedItems.ToList() ?? [];
        var selected = items.OfType<PathSelectItem>().Select(item => ColumnOf(table, item)).ToList();
        var isAll = selected.Count == 0 || items.OfType<WildcardSelectItem>().Any();
        return new RowQuery(table)
        {
            Columns = isAll ? table.Columns : [.. selected.Prepend(table.Columns[0]).Distinct()],
            AllSelected = isAll,
            Expansions = [.. items.Where(IsExpansion).Select(item => Expanded(table, item))],
        };
    }

    private static bool IsExpansion(SelectItem item) => item is not (PathSelectItem or WildcardSelectItem);

    private static ColumnMetadata ColumnOf(TableMetadata table, PathSelectItem item)
    {
        var name = item.SelectedPath.FirstSegment.Identifier;
        return item.SelectedPath.Count == 1 && PropertyNames.TryGetColumn(table, name, out var column)
            ? column
            : throw WebFault.NotBuilt($"'{name}' in $select: only columns can be selected");
    }

    private static Expansion Expanded(TableMetadata table, SelectItem item)
    {
        if (item is not ExpandedNavigationSelectItem expanded)
        {
            throw WebFault.NotBuilt("$ref and $count in $expand");
        }

        DemandKnownOptions(expanded);
        var name = expanded.PathToNavigationProperty.LastSegment.Identifier;
        var navigation = Navigations.Get(table.LogicalName, name);
        if (!navigation.IsCollection && (expanded.FilterOption ?? expanded.OrderByOption ?? (object?)expanded.TopOption) is not null)
        {
            throw WebFault.BadUrl($"$filter, $orderby and $top are not for the single-valued navigation property '{name}'.");
        }

        return new Expansion(navigation, Read(navigation.To, expanded.SelectAndExpand) with
        {
            Filter = expanded.FilterOption,
            Order = expanded.OrderByOption,
            Top = RowQueryReader.Top(expanded.TopOption),
        });
    }

    private static void DemandKnownOptions(ExpandedNavigationSelectItem item)
    {
        var other = item.SkipOption is not null ? "$skip"
            : item.CountOption is not null ? "$count"
            : item.SearchOption is not null ? "$search"
            : item.LevelsOption is not null ? "$levels"
            : item.ComputeOption is not null ? "$compute"
            : item.ApplyOption is not null ? "$apply"
            : null;
        if (other is not null)
        {
            throw WebFault.NotBuilt($"{other} in $expand");
        }
    }
}
