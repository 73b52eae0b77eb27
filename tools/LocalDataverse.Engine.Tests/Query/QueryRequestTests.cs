using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class QueryRequestTests
{
    [Fact]
    public void From_SameFetch_IsReadOnce()
    {
        var fetch = new FetchExpression("<fetch><entity name='quote'/></fetch>");

        Assert.Same(QueryRequest.From(fetch), QueryRequest.From(fetch));
    }

    [Fact]
    public void From_FetchWithAnotherTextByNow_IsReadAgain()
    {
        var fetch = new FetchExpression("<fetch><entity name='quote'/></fetch>");
        QueryRequest.From(fetch);

        fetch.Query = "<fetch><entity name='opportunity'/></fetch>";

        Assert.Equal("opportunity", QueryRequest.From(fetch).Query.EntityName);
    }
}
