using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Writes rows with what was expanded along.</summary>
internal sealed class ResultJson(Utf8JsonWriter json, WebRequest request)
{
    private readonly RowJson rows = new(json, request);

    public void WriteProperties(ResultRow row, RowQuery query)
    {
        rows.WriteProperties(row.Row, query.Table, query.Answered.Select(column => column.LogicalName));
        foreach (var expansion in query.Expansions)
        {
            json.WritePropertyName(expansion.Navigation.Name);
            WriteRelated(row.Related[expansion], expansion);
        }
    }

    public void WriteArray(IEnumerable<ResultRow> results, RowQuery query)
    {
        json.WriteStartArray();
        foreach (var row in results)
        {
            WriteObject(row, query);
        }

        json.WriteEndArray();
    }

    private void WriteRelated(IReadOnlyList<ResultRow> related, Expansion expansion)
    {
        if (expansion.Navigation.IsCollection)
        {
            WriteArray(related, expansion.Query);
        }
        else if (related is [var only, ..])
        {
            WriteObject(only, expansion.Query);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private void WriteObject(ResultRow row, RowQuery query)
    {
        json.WriteStartObject();
        WriteProperties(row, query);
        json.WriteEndObject();
    }
}

/// <summary>A row with the rows that $expand brings along.</summary>
internal sealed record ResultRow(Entity Row)
{
    public Dictionary<Expansion, IReadOnlyList<ResultRow>> Related { get; } = [];
}

/// <summary>
/// Reads what $expand asks for, one level after the other: the related rows of many rows by one query, so that the number of
/// queries doesn't grow with each row. To be used inside a snapshot, or rows of different moments would meet.
/// </summary>
internal sealed class RowExpander(IOrganizationService service)
{
    private const int IdsPerQuery = 500;

    public IReadOnlyList<ResultRow> Expand(IEnumerable<Entity> rows, RowQuery query)
    {
        var results = rows.Select(row => new ResultRow(row)).ToList();
        foreach (var expansion in query.Expansions)
        {
            Attach(results, expansion);
        }

        return results;
    }

    private void Attach(List<ResultRow> rows, Expansion expansion)
    {
        var ids = rows.Select(row => KeyIn(row.Row, expansion.Navigation)).OfType<Guid>().Distinct();
        var related = ids.Chunk(IdsPerQuery)
            .SelectMany(chunk => Expand(Read(expansion, chunk), expansion.Query))
            .ToLookup(row => IdIn(row.Row, expansion.Navigation.ToColumn));
        foreach (var row in rows)
        {
            var own = KeyIn(row.Row, expansion.Navigation) is { } key ? related[key] : [];
            row.Related[expansion] = [.. own.Take(expansion.Query.Top ?? int.MaxValue)];
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
