using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>What an address or an $expand asks for: which rows, in which order, with what of them.</summary>
internal sealed record RowQuery(TableMetadata Table)
{
    /// <summary>The id first, which every row carries; then what is selected, or every column.</summary>
    public required IReadOnlyList<ColumnMetadata> Columns { get; init; }

    /// <summary>Everything is selected, because nothing is.</summary>
    public required bool AllSelected { get; init; }

    public required IReadOnlyList<Expansion> Expansions { get; init; }

    public FilterClause? Filter { get; init; }

    public OrderByClause? Order { get; init; }

    public int? Top { get; init; }

    public bool Count { get; init; }

    /// <summary>What is answered: money brings its currency along, asked for or not, and @odata.context says nothing of that.</summary>
    public required IReadOnlyList<ColumnMetadata> Answered { get; init; }

    /// <summary>
    /// An $expand in an $expand, which changes how collections are paged. See
    /// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables#expand-collection-valued-navigation-properties.
    /// </summary>
    public bool IsNested => Expansions.Any(expansion => expansion.Query.Expansions.Count > 0);

    /// <summary>Every expansion, of every level.</summary>
    public IEnumerable<Expansion> AllExpansions => Expansions.SelectMany(expansion => expansion.Query.AllExpansions.Prepend(expansion));

    /// <summary>What must be read to answer: also the lookups that expansions start from.</summary>
    public IEnumerable<string> ColumnsToRead => Answered.Select(column => column.LogicalName)
        .Concat(Expansions.Select(expansion => expansion.Navigation.FromColumn))
        .Distinct();

    /// <summary>The part of @odata.context that says what is selected and expanded.</summary>
    public string Fragment()
    {
        var selected = AllSelected ? [] : Columns.Skip(1).Select(PropertyNames.Of);
        var parts = selected.Concat(Expansions.Select(expansion => expansion.Navigation.Name + expansion.Query.Inner())).ToList();
        return parts.Count == 0 ? "" : $"({string.Join(',', parts)})";
    }

    private string Inner() => Fragment() is { Length: > 0 } fragment ? fragment : "()";
}

/// <summary>One item of an $expand.</summary>
internal sealed record Expansion(Navigation Navigation, RowQuery Query)
{
    /// <summary>Its options as they were written, with which the same rows can be asked for by an address of their own.</summary>
    public required IReadOnlyList<ExpandOption> Options { get; init; }
}
