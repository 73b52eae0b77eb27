using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Sets and rows, by the verbs that each has. The last to be asked: what is no set is nothing.</summary>
internal sealed class RowOperation : IWebOperation
{
    private const string SetVerbs = "GET, POST";
    private const string RowVerbs = "GET, PATCH, DELETE";

    public WebAnswer? Answer(WebRequest request)
    {
        var path = RowPath.Read(request.Call.Url, request.ServiceRoot);
        return path switch
        {
            { IsCount: true } => OfCount(request, path),
            { Column: { } column, Id: { } id } => OfValue(request, path.Table, id, column),
            { Way: { } way, Id: { } id } => OfRelated(request, path, way, id),
            { Id: { } id } => OfRow(request, path, id),
            _ => OfSet(request, path),
        };
    }

    private static WebAnswer OfCount(WebRequest request, RowPath path) => request.Call.Method switch
    {
        "GET" => SetReading.Count(request, path),
        _ => throw request.WrongVerb("GET"),
    };

    private static WebAnswer OfSet(WebRequest request, RowPath path) => request.Call.Method switch
    {
        "GET" when request.Options.ContainsKey(FetchReading.Option) => FetchReading.Read(request, path.Table),
        "GET" => SetReading.Read(request, path),
        "POST" => RowWriting.Create(request, path.Table),
        _ => throw request.WrongVerb(SetVerbs),
    };

    private static WebAnswer OfValue(WebRequest request, TableMetadata table, Guid id, ColumnMetadata column) => request.Call.Method switch
    {
        "GET" => ValueReading.Read(request, table, id, column),
        "PUT" or "DELETE" => throw WebFault.NotBuilt($"{request.Call.Method} of the single value '{PropertyNames.Of(column)}': PATCH the row"),
        _ => throw request.WrongVerb("GET, PUT, DELETE"),
    };

    private static WebAnswer OfRelated(WebRequest request, RowPath path, Navigation way, Guid id) => request.Call.Method switch
    {
        "GET" when way.IsCollection => SetReading.Read(request, path),
        "GET" => RowReading.ReadRelated(request, way, id),
        "POST" or "PUT" when way.IsCollection => throw WebFault.NotBuilt($"{request.Call.Method} to '{way.Name}': POST to '{way.To.EntitySetName}'"),
        _ => throw request.WrongVerb("GET"),
    };

    private static WebAnswer OfRow(WebRequest request, RowPath path, Guid id) => request.Call.Method switch
    {
        "GET" => RowReading.Read(request, path.Table, id),
        "PATCH" => RowUpdating.Update(request, path.Table, id),
        "DELETE" => RowWriting.Delete(request, path.Table, id),
        _ => throw request.WrongVerb(RowVerbs),
    };
}
