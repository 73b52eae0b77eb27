using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>What the path of an address names: a set, a row of it, or how many rows it has.</summary>
/// <param name="Table">The table of the set.</param>
/// <param name="Id">Null: the set.</param>
/// <param name="IsCount">The set's /$count.</param>
internal sealed record RowPath(TableMetadata Table, Guid? Id, bool IsCount)
{
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
            [] => new RowPath(table, null, false),
            [CountSegment] => new RowPath(table, null, true),
            [KeySegment key] => new RowPath(table, IdOf(table, key), false),
            [KeySegment, NavigationPropertyLinkSegment, ..] or [.., ReferenceSegment] =>
                throw WebFault.NotBuilt("$ref: set the lookup with @odata.bind"),
            [KeySegment, NavigationPropertySegment way, ..] =>
                throw WebFault.NotBuilt($"the navigation property '{way.Identifier}' in a path: use $expand"),
            [KeySegment, PropertySegment value, ..] =>
                throw WebFault.NotBuilt($"the single value '{value.Identifier}' in a path: use $select, or PATCH the row"),
            [.., var other] => throw WebFault.NotBuilt($"'{other.Identifier}' in a path"),
        };
    }

    private static Guid IdOf(TableMetadata table, KeySegment key) =>
        key.Keys.ToList() is [{ Value: Guid id } only] && only.Key == table.PrimaryIdColumn
            ? id
            : throw WebFault.NotBuilt("alternate keys");
}
