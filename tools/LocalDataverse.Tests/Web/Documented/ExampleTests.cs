using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Batch;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Documented;

public sealed class ExampleTests : IDisposable
{
    private readonly WebFixture web = new();
    private readonly WebClient client;
    private readonly Dictionary<string, string> places;

    public ExampleTests()
    {
        client = new WebClient(web.Organization.Host);
        var contact = Contact("Nina", "Holm");
        client.Send("PATCH", $"accounts({web.AccountId})", $$"""{"primarycontactid@odata.bind":"/contacts({{contact}})"}""").NoContent();
        places = new Dictionary<string, string>
        {
            ["{root}"] = WebClient.Root,
            ["{account}"] = web.AccountId.ToString(),
            ["{contact}"] = contact.ToString(),
            ["{other}"] = Contact("Bo", "Lund").ToString(),
            ["{opportunity}"] = web.OpportunityId.ToString(),
            ["{quote}"] = web.FirstQuoteId.ToString(),
            ["{user}"] = web.Organization.UserId.ToString(),
            ["{new}"] = "00000000-0000-0000-0000-000000000001",
            ["{etag}"] = client.Json($"accounts({web.AccountId})").Text("@odata.etag")!,
        };
    }

    public void Dispose() => web.Dispose();

    [Theory]
    [MemberData(nameof(QueryExamples.Overview), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.SelectColumns), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.JoinTables), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.FilterRows), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.OrderRows), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.CountRows), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.PageResults), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.AggregateData), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(QueryExamples.RetrieveRow), MemberType = typeof(QueryExamples))]
    [MemberData(nameof(WriteExamples.Create), MemberType = typeof(WriteExamples))]
    [MemberData(nameof(WriteExamples.UpdateAndDelete), MemberType = typeof(WriteExamples))]
    [MemberData(nameof(WriteExamples.Associate), MemberType = typeof(WriteExamples))]
    [MemberData(nameof(WriteExamples.Conditional), MemberType = typeof(WriteExamples))]
    [MemberData(nameof(OperationExamples.Functions), MemberType = typeof(OperationExamples))]
    [MemberData(nameof(OperationExamples.Actions), MemberType = typeof(OperationExamples))]
    [MemberData(nameof(OperationExamples.Batch), MemberType = typeof(OperationExamples))]
    public void Example_IsDoneOrRefusedByName(string page, string request, int status, string says)
    {
        var answer = Send(Filled(request));

        var text = $"{page}: {answer.Status} {string.Join(' ', answer.Headers)} {answer.Text()}";
        Assert.True(status == answer.Status, text);
        Assert.Contains(Filled(says), text, StringComparison.Ordinal);
    }

    private string Filled(string text) =>
        places.Aggregate(text, (filled, place) => filled.Replace(place.Key, place.Value, StringComparison.Ordinal));

    private WebAnswer Send(string request)
    {
        var head = request.Split("\n\n", 2);
        var lines = head[0].Split('\n');
        var line = lines[0].Split(' ', 2);
        var headers = lines.Skip(1).Select(header => header.Split(": ", 2)).Select(header => (header[0], header[1]));
        var call = client.Call(line[0], line[1], head.Length == 1 ? null : head[1], headers);
        return RequestReader.IsBatch(call.Url) ? new BatchHandler(client.Api).Answer(call) : client.Api.Answer(call);
    }

    private Guid Contact(string first, string last) => web.Add("contact", row =>
    {
        row["firstname"] = first;
        row["lastname"] = last;
        row["fullname"] = $"{first} {last}";
        row["parentcustomerid"] = new EntityReference("account", web.AccountId);
    });
}
