using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class QueryRequestTests
{
    private const string Quotes = "<fetch><entity name='quote'/></fetch>";

    [Fact]
    public void From_SameText_IsReadOnce() =>
        Assert.Same(QueryRequest.From(new FetchExpression(Quotes)), QueryRequest.From(new FetchExpression(new string(Quotes))));

    [Fact]
    public void From_FetchWithAnotherTextByNow_IsReadAgain()
    {
        var fetch = new FetchExpression(Quotes);
        QueryRequest.From(fetch);

        fetch.Query = "<fetch><entity name='opportunity'/></fetch>";

        Assert.Equal("opportunity", QueryRequest.From(fetch).Query.EntityName);
    }

    [Fact]
    public void From_LongText_IsNotKept()
    {
        var fetch = new FetchExpression(Quotes + new string(' ', 5_000));

        Assert.NotSame(QueryRequest.From(fetch), QueryRequest.From(fetch));
    }
}
