using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Writes rows with what was expanded along.</summary>
internal sealed class ResultJson(Utf8JsonWriter json, WebRequest request)
{
    private readonly RowJson rows = new(json, request);

    /// <summary>Whether each collection is followed by the address at which its rows can be asked for by themselves.</summary>
    public bool WithLinks { get; init; }

    public void WriteProperties(ResultRow row, RowQuery query)
    {
        rows.WriteProperties(row.Row, query.Table, query.Answered.Select(column => column.LogicalName));
        foreach (var expansion in query.Expansions)
        {
            var related = row.Related[expansion];
            json.WritePropertyName(expansion.Navigation.Name);
            WriteRelated(related.Rows, expansion);
            if (WithLinks && expansion.Navigation.IsCollection)
            {
                json.WriteString($"{expansion.Navigation.Name}@odata.nextLink", LinkTo(row.Row, expansion, related.Next));
            }
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

    private string LinkTo(Entity row, Expansion expansion, SkipToken? next)
    {
        var way = expansion.Navigation;
        var options = expansion.Options.Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value)}")
            .Concat(next is null ? [] : [$"{SetReading.SkipTokenOption}={Uri.EscapeDataString(next.ToString())}"]);
        return $"{request.ServiceRoot}{way.From.EntitySetName}({row.Id})/{way.Name}?{string.Join('&', options)}".TrimEnd('?');
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
    public Dictionary<Expansion, RelatedRows> Related { get; } = [];
}

/// <param name="Rows">As many as the answer shows.</param>
/// <param name="Next">Where the page after them begins; null: they are not paged.</param>
internal sealed record RelatedRows(IReadOnlyList<ResultRow> Rows, SkipToken? Next);
