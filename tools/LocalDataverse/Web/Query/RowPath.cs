using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>What the path of an address names: a set, a row of it, what a row has behind a property, or how many rows there are.</summary>
/// <param name="Table">The table of the set.</param>
/// <param name="Id">Null: the set.</param>
internal sealed record RowPath(TableMetadata Table, Guid? Id)
{
    /// <summary>/$count behind a set, or behind a collection of a row.</summary>
    public bool IsCount { get; init; }

    /// <summary>The navigation property behind the row.</summary>
    public Navigation? Way { get; init; }

    /// <summary>The single value behind the row.</summary>
    public ColumnMetadata? Column { get; init; }

    /// <summary>The table of the rows that are asked for.</summary>
    public TableMetadata Target => Way?.To ?? Table;

    public static RowPath Read(Uri url, Uri serviceRoot)
    {
        var address = new Uri(url.GetLeftPart(UriPartial.Path).TrimEnd('/'));

        // OData's parser takes an escaped slash at the end for none.
        if (address.AbsolutePath.EndsWith("/%2F", StringComparison.OrdinalIgnoreCase))
        {
            throw WebFault.UnknownSegment("/");
        }

        var parser = new ODataUriParser(WebModel.Addresses, serviceRoot, address);
        return From([.. ODataParsing.Run(parser.ParsePath, "the path", address.AbsolutePath)]);
    }

    private static RowPath From(IReadOnlyList<ODataPathSegment> segments)
    {
        if (segments.Count == 0 || segments[0] is not EntitySetSegment set)
        {
            throw WebFault.NotBuilt($"'{(segments.Count == 0 ? "" : segments[0].Identifier)}' as an address");
        }

        var table = WebModel.TableOfSet(set.EntitySet.Name)!;
        return segments.Skip(1).ToList() switch
        {
            [] => new RowPath(table, null),
            [CountSegment] => new RowPath(table, null) { IsCount = true },
            [KeySegment key, .. var rest] => Behind(new RowPath(table, IdOf(table, key)), rest),
            [.., var other] => throw NotBuilt(other),
        };
    }

    private static RowPath Behind(RowPath row, IReadOnlyList<ODataPathSegment> segments) => segments switch
    {
        [] => row,
        [NavigationPropertySegment way] => row with { Way = NavigationOf(row.Table, way) },
        [NavigationPropertySegment { NavigationProperty: var way } segment, CountSegment] when way.TargetMultiplicity() == EdmMultiplicity.Many =>
            row with { Way = NavigationOf(row.Table, segment), IsCount = true },
        [PropertySegment value] when PropertyNames.TryGetColumn(row.Table, value.Identifier, out var column) => row with { Column = column },
        [TypeSegment cast, ..] => throw WebFault.NotBuilt($"casts in a path, as to {cast.EdmType.FullTypeName()}"),
        [NavigationPropertyLinkSegment, ..] or [.., ReferenceSegment] => throw WebFault.NotBuilt("$ref: set the lookup with @odata.bind"),
        [.., var other] => throw NotBuilt(other),
    };

    private static Navigation NavigationOf(TableMetadata table, NavigationPropertySegment segment) =>
        Navigations.Get(table.LogicalName, segment.Identifier);

    private static WebFault NotBuilt(ODataPathSegment segment) => WebFault.NotBuilt($"'{segment.Identifier}' in a path");

    private static Guid IdOf(TableMetadata table, KeySegment key) =>
        key.Keys.ToList() is [{ Value: Guid id } only] && only.Key == table.PrimaryIdColumn
            ? id
            : throw WebFault.NotBuilt("alternate keys");
}
