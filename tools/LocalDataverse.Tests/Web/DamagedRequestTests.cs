using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>
/// Requests that were right, the custom API's among them, with pieces changed: done, or refused with an error that says why and
/// without a trace in any table.
/// </summary>
[Trait("Category", ManyInputs.Category)]
public sealed class DamagedRequestTests : IDisposable
{
    private static readonly Guid Account = new("a0000000-0000-4000-8000-000000000001");
    private static readonly Guid Opportunity = new("a0000000-0000-4000-8000-000000000002");
    private static readonly Guid Quote = new("a0000000-0000-4000-8000-000000000003");

    private static readonly (string Method, string Path, string Body)[] Platform =
    [
        ("POST", "opportunities", $$"""{"name":"New","customerid_account@odata.bind":"/accounts({{Account}})","estimatedvalue":1200.5,"estimatedclosedate":"2026-12-01"}"""),
        ("PATCH", $"opportunities({Opportunity})", """{"name":"Other","description":null,"closeprobability":20}"""),
        ("POST", "quotes", $$"""{"name":"New","opportunityid@odata.bind":"/opportunities({{Opportunity}})","totalamount":10}"""),
        ("PATCH", $"quotes({Quote})", """{"statecode":1,"statuscode":2}"""),
        ("DELETE", $"quotes({Quote})", ""),
        ("POST", "WinOpportunity", $$$"""{"Status":3,"OpportunityClose":{"subject":"Won","actualrevenue":10.5,"opportunityid@odata.bind":"/opportunities({{{Opportunity}}})"}}"""),
        ("POST", "LoseOpportunity", $$$"""{"Status":4,"OpportunityClose":{"subject":"Lost","opportunityid@odata.bind":"/opportunities({{{Opportunity}}})"}}"""),
        ("POST", "CloseQuote", $$$"""{"Status":5,"QuoteClose":{"subject":"Closed","quoteid@odata.bind":"/quotes({{{Quote}}})"}}"""),
        ("GET", $"opportunities({Opportunity})?$select=name,statecode&$expand=opportunity_quotes($select=name;$filter=statecode eq 1)", ""),
        ("GET", "quotes?$select=name&$filter=contains(name,'a') and statecode eq 1&$orderby=createdon desc&$top=5&$count=true", ""),
        ("GET", "quotes?fetchXml=<fetch top='3'><entity name='quote'><attribute name='name'/><filter><condition attribute='statecode' operator='eq' value='1'/></filter></entity></fetch>", ""),
    ];

    private static readonly (string Method, string Path, string Body)[] CustomApi =
    [
        ("POST", $"opportunities({Opportunity})/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes", """{"Status":5,"Subject":"Closed","Description":"All of them","ClosedOn":"2026-11-25T10:00:00Z"}"""),
        ("POST", $"opportunities({Opportunity})/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes", """{"Status":6}"""),
    ];

    private readonly ITestOutputHelper output;
    private readonly Organization organization = Organization.Open();
    private readonly WebClient client;

    public DamagedRequestTests(ITestOutputHelper output)
    {
        this.output = output;
        client = new WebClient(organization);
        using var zip = File.OpenRead(BuiltSolution.Zip);
        organization.Import(zip);
        Restore();
    }

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Request_PiecesChanged_IsDoneOrRefusedWithoutATrace() => Check(Platform);

    [Fact]
    public void CustomApi_PiecesChanged_IsDoneOrRefusedWithoutATrace() => Check(CustomApi);

    private static Gen<(string Method, Uri Url, string Body)> Damaged((string Method, string Path, string Body)[] requests) =>
        from request in Gen.OneOf(requests)
        from damagePath in Gen.Bool
        from path in damagePath || request.Body.Length == 0 ? Damage.Of(request.Path) : Gen.Const(request.Path)
        from body in damagePath || request.Body.Length == 0 ? Gen.Const(request.Body) : Damage.Of(request.Body)
        let url = Uri.TryCreate(WebClient.Root + path, UriKind.Absolute, out var parsed) ? parsed : null
        where url is not null
        select (request.Method, url, body);

    private void Check((string Method, string Path, string Body)[] requests)
    {
        using var watch = new CommitWatch(organization);
        Damaged(requests).Hold(output, 2_000, request =>
        {
            var answer = client.Api.Answer(new WebCall(request.Method, request.Url, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(request.Body)));

            var text = $"{answer.Status} {answer.Text()}";
            Assert.True(answer.Status is (>= 200 and < 300) or (>= 400 and < 500) or 501, text);
            var hasChanged = watch.HasChanged();
            if (answer.Status >= 400)
            {
                WordedError.Holds(JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").Text("message"));
                Assert.False(hasChanged, text);
            }
            else if (hasChanged)
            {
                Restore();
                watch.HasChanged();
            }
        });
    }

    private void Restore() => organization.Load(
    [
        new Entity("account", Account) { ["name"] = "Yard" },
        new Entity("opportunity", Opportunity)
        {
            ["name"] = "New roof",
            ["customerid"] = new EntityReference("account", Account),
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        },
        new Entity("quote", Quote)
        {
            ["name"] = "Alpha",
            ["opportunityid"] = new EntityReference("opportunity", Opportunity),
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        },
    ]);
}
