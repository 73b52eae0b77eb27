using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Writes rows with what was expanded along.</summary>
internal sealed class ResultJson(Utf8JsonWriter json, WebRequest request)
{
    private readonly RowJson rows = new(json, request);

    public void WriteProperties(ResultRow row, RowQuery query)
    {
        rows.WriteProperties(row.Row, query.Table, query.Columns.Select(column => column.LogicalName));
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
