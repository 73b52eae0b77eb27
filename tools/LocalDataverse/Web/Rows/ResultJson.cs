using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Rows with what was expanded along.</summary>
internal sealed class ResultJson(WebRequest request)
{
    private readonly RowJson rows = new(request);

    /// <summary>Whether each collection is followed by the address at which its rows can be asked for by themselves.</summary>
    public bool WithLinks { get; init; }

    public IEnumerable<JsonProperties> All(IEnumerable<ResultRow> results, RowQuery query) => results.Select(row => Add([], row, query));

    /// <summary>The row's properties, behind those that are there.</summary>
    public JsonProperties Add(JsonProperties json, ResultRow row, RowQuery query)
    {
        rows.Add(json, row.Row, query.Table, query.Answered.Select(column => column.LogicalName));
        foreach (var expansion in query.Expansions)
        {
            var (way, related) = (expansion.Navigation, row.Related[expansion]);
            json[way.Name] = way.IsCollection ? All(related.Rows, expansion.Query) : All(related.Rows, expansion.Query).FirstOrDefault();
            if (WithLinks && way.IsCollection)
            {
                json[$"{way.Name}@odata.nextLink"] = LinkTo(row.Row, expansion, related.Next);
            }
        }

        return json;
    }

    private string LinkTo(Entity row, Expansion expansion, SkipToken? next)
    {
        var way = expansion.Navigation;
        var options = expansion.Options.Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value)}")
            .Concat(next is null ? [] : [$"{SetReading.SkipTokenOption}={Uri.EscapeDataString(next.ToString())}"]);
        return $"{request.ServiceRoot}{way.From.EntitySetName}({row.Id})/{way.Name}?{string.Join('&', options)}".TrimEnd('?');
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
