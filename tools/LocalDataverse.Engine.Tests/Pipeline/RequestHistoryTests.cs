using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class RequestHistoryTests
{
    [Fact]
    public async Task Requests_OfManyClientsAtOnce_AreNumberedWithoutGaps()
    {
        using var organization = new ScriptedOrganization();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() =>
            organization.User.RetrieveMultiple(new QueryExpression("account")))));

        var (last, requests) = organization.Host.Requests.After(0);

        Assert.Equal(40, last);
        Assert.Equal(Enumerable.Range(1, 40), requests.Select(request => request.Number));
    }

    [Fact]
    public void Requests_LastRequest_IsTheLastOfThem()
    {
        using var organization = new ScriptedOrganization();
        organization.User.Create(new Entity("account"));
        organization.User.Create(new Entity("competitor"));

        var (_, requests) = organization.Host.Requests.After(0);

        Assert.Same(organization.Host.LastRequest, requests[^1].Record);
    }
}
