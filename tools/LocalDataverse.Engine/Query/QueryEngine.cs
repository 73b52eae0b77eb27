using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query.Translation;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>Answers a query: one form, one translation, one statement (two when the total is asked for).</summary>
internal static class QueryEngine
{
    public static EntityCollection Run(StoreConnection connection, QueryBase query, RowAccess access)
    {
        var request = QueryRequest.From(query);
        QueryFeatures.Check(request.Query);
        var plan = new QueryTranslator(request, access).Translate();
        return new QueryRunner(connection, plan).Run();
    }
}
