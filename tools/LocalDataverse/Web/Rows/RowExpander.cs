using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// Reads what $expand asks for, one level after the other: the related rows of many rows by one query, so that the number of
/// queries doesn't grow with each row. To be used inside a snapshot, or rows of different moments would meet.
/// </summary>
/// <param name="service">The user's.</param>
/// <param name="pageSize">Of each expanded collection: each is then a query of its own. Null: collections aren't paged.</param>
internal sealed class RowExpander(IOrganizationService service, int? pageSize = null)
{
    private const int IdsPerQuery = 500;

    public IReadOnlyList<ResultRow> Expand(IEnumerable<Entity> rows, RowQuery query)
    {
        var results = rows.Select(row => new ResultRow(row)).ToList();
        foreach (var expansion in query.Expansions)
        {
            if (expansion.Navigation.IsCollection && pageSize is { } size)
            {
                results.ForEach(row => row.Related[expansion] = FirstPage(row.Row, expansion, size));
            }
            else
            {
                Attach(results, expansion);
            }
        }

        return results;
    }

    private RelatedRows FirstPage(Entity row, Expansion expansion, int size)
    {
        var page = new FetchPage { Size = size };
        var result = service.RetrieveMultiple(FetchWriter.Write(expansion.Query, page, expansion.Navigation.ToColumn, [row.Id]));
        return new RelatedRows(Expand(result.Entities, expansion.Query), new SkipToken(page.Number + 1, result.PagingCookie));
    }

    // Up to a full page of rows comes along with each row; the rest can be asked for by themselves.
    private void Attach(List<ResultRow> rows, Expansion expansion)
    {
        var ids = rows.Select(row => KeyIn(row.Row, expansion.Navigation)).OfType<Guid>().Distinct();
        var related = ids.Chunk(IdsPerQuery)
            .SelectMany(chunk => Expand(Read(expansion, chunk), expansion.Query))
            .ToLookup(row => IdIn(row.Row, expansion.Navigation.ToColumn));
        foreach (var row in rows)
        {
            var own = KeyIn(row.Row, expansion.Navigation) is { } key ? related[key] : [];
            row.Related[expansion] = new RelatedRows([.. own.Take(expansion.Query.Top ?? QueryLimits.PageSize)], null);
        }
    }

    private IEnumerable<Entity> Read(Expansion expansion, Guid[] ids)
    {
        var page = new FetchPage();
        for (var more = true; more; page = page with { Number = page.Number + 1 })
        {
            var result = service.RetrieveMultiple(FetchWriter.Write(expansion.Query, page, expansion.Navigation.ToColumn, ids));
            foreach (var row in result.Entities)
            {
                yield return row;
            }

            more = result.MoreRecords;
            page = page with { Cookie = result.PagingCookie };
        }
    }

    // A customer is an account or a contact: the property of the other one is empty.
    private static Guid? KeyIn(Entity row, Navigation way) =>
        row.Attributes.TryGetValue(way.FromColumn, out var value) && value is EntityReference reference && reference.LogicalName != way.To.LogicalName
            ? null
            : IdIn(row, way.FromColumn);

    private static Guid? IdIn(Entity row, string column) => row.Attributes.TryGetValue(column, out var value)
        ? value switch { EntityReference reference => reference.Id, Guid id => id, _ => null }
        : null;
}
