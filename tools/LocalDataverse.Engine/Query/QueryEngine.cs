using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query.Translation;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>Answers a query: one form, one translation, one statement (two when the total is asked for).</summary>
internal static class QueryEngine
{
    /// <param name="session">Whose rows are asked for.</param>
    /// <param name="query">QueryExpression, QueryByAttribute or FetchExpression.</param>
    /// <param name="access">What the caller may read.</param>
    public static EntityCollection Query(this DatabaseSession session, QueryBase query, RowAccess access) =>
        session.Read(connection => Run(connection, query, access));

    private static EntityCollection Run(StoreConnection connection, QueryBase query, RowAccess access)
    {
        var request = QueryRequest.From(query);
        QueryFeatures.Check(request.Query);
        var plan = new QueryTranslator(request, access).Translate();
        return new QueryRunner(connection, plan).Run();
    }
}
