using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Batch;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

public sealed class BatchReaderTests
{
    private const string Get = "GET /api/data/v9.2/quotes?$top=1 HTTP/1.1\nAccept: application/json\n\n";
    private const string Post = "POST /api/data/v9.2/quotes HTTP/1.1\nContent-Type: application/json;type=entry\n\n{\"name\":\"x\"}\n";

    [Fact]
    public void Read_SingleRequests_HaveMethodUrlHeadersAndBody()
    {
        var items = Read(BatchText.Of(BatchText.Request(Get), BatchText.Request(Post)));

        var get = Assert.IsType<BatchMember>(items[0]);
        Assert.Equal(("GET", "/api/data/v9.2/quotes?$top=1", ""), (get.Method, get.Url, get.Body));
        Assert.Equal("application/json", get.Headers["accept"]);
        var post = Assert.IsType<BatchMember>(items[1]);
        Assert.Equal(("POST", "{\"name\":\"x\"}"), (post.Method, post.Body));
        Assert.Equal("application/json;type=entry", post.Headers["Content-Type"]);
    }

    [Fact]
    public void Read_VerbInSmallLetters_IsTheVerb()
    {
        var items = Read(BatchText.Of(BatchText.Request(Get.Replace("GET", "get", StringComparison.Ordinal))));

        Assert.Equal("GET", Assert.IsType<BatchMember>(Assert.Single(items)).Method);
    }

    [Theory]
    [InlineData("GET /api/data/v9.2/quotes?$filter=statecode eq 1 HTTP/1.1", "/api/data/v9.2/quotes?$filter=statecode eq 1")]
    [InlineData("GET quotes?$filter=name eq 'a HTTP/2 b' HTTP/1.1 ", "quotes?$filter=name eq 'a HTTP/2 b'")]
    [InlineData("GET  quotes?$filter=statecode eq 1", "quotes?$filter=statecode eq 1")]
    [InlineData("GET quotes", "quotes")]
    public void Read_SpacesInTheAddress_AreOfTheAddress(string line, string url) =>
        Assert.Equal(url, Assert.IsType<BatchMember>(Assert.Single(Read(BatchText.Of(BatchText.Request(line))))).Url);

    [Fact]
    public void Read_ChangeSet_HasItsMembersWithContentIds()
    {
        var items = Read(BatchText.Of(BatchText.ChangeSet(Post, Post)));

        var set = Assert.IsType<ChangeSet>(Assert.Single(items));
        Assert.Equal(["1", "2"], set.Members.Select(member => member.ContentId));
    }

    [Fact]
    public void Read_ContentIdAmongTheRequestsHeaders_IsTaken()
    {
        var text = BatchText.Of(BatchText.ChangeSetOf(BatchText.Request("DELETE quotes(1) HTTP/1.1\nContent-ID: 7")));

        var set = Assert.IsType<ChangeSet>(Assert.Single(Read(text)));
        Assert.Equal("7", Assert.Single(set.Members).ContentId);
    }

    [Theory]
    [InlineData("multipart/mixed;boundary=b")]
    [InlineData("multipart/mixed; boundary=\"b\"")]
    [InlineData("Multipart/Mixed; charset=utf-8; Boundary=b")]
    public void Read_BoundaryInAnyForm_IsFound(string contentType)
    {
        var items = BatchReader.Read(Call(contentType), BatchText.Of(BatchText.Request(Get)));

        Assert.Single(items);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed; boundary=")]
    [InlineData("multipart/mixed; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=b")]
    [InlineData("nonsense")]
    public void Read_NoMultipartOrNoBoundary_IsRefusedNamingTheHeader(string? contentType)
    {
        var fault = Assert.Throws<WebFault>(() => BatchReader.Read(Call(contentType), BatchText.Of(BatchText.Request(Get))));

        Assert.Equal(400, fault.Status);
        Assert.Contains("Content-Type", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BoundaryTooLong_IsRefused() =>
        Refused(() => BatchReader.Read(Call("multipart/mixed; boundary=" + new string('b', 71)), ""), "1 to 70 characters");

    [Theory]
    [InlineData("--b--", "no parts")]
    [InlineData("--b\n\n--b--", "Content-Type of part 1 of the batch")]
    [InlineData("--b\nContent-Type: text/plain\n\nx\n--b--", "Content-Type of part 1 of the batch")]
    [InlineData("--b\nContent-Type: application/http\n\n\n--b--", "no request line, in part 1")]
    [InlineData("--b\nContent-Type: application/http\n\nGET\n--b--", "'GET' is no request line")]
    [InlineData("--b\nContent-Type: application/http\n\nGET quotes HTTP/2\n--b--", "no request line")]
    [InlineData("--b\nContent-Type: application/http\n\nGET quotes HTTP/1.1 x\n--b--", "no request line")]
    [InlineData("--b\nContent-Type: application/http\n\nGET quotes HTTP/1.1\nno header\n\n--b--", "'no header' in part 1 of the batch is no header")]
    [InlineData("--b\n: x\n\n--b--", "': x' in part 1 of the batch is no header")]
    [InlineData("--b\nContent-Type: application/http\ncontent-type: application/http\n\nGET quotes\n--b--", "'content-type' occurs twice")]
    [InlineData("--b\nContent-Type: multipart/mixed\n\n--b--", "Content-Type of part 1 of the batch must be multipart/mixed with a boundary")]
    public void Read_Malformed_IsRefusedNamingTheFault(string body, string expected) => Refused(() => Read(body), expected);

    [Theory]
    [InlineData("http://elsewhere.example/api/data/v9.2/quotes")]
    [InlineData("http://localhost:81/api/data/v9.2/quotes")]
    [InlineData("https://localhost/api/data/v9.2/quotes")]
    [InlineData("//elsewhere.example/api/data/v9.2/quotes")]
    [InlineData("/other/quotes")]
    [InlineData("../../../quotes")]
    [InlineData("http:///")]
    public void Read_UrlOfAnotherService_IsRefusedNamingIt(string url) =>
        Refused(() => Read(BatchText.Of(BatchText.Request($"GET {url} HTTP/1.1"))), $"'{url}' in the batch is not one of this service");

    [Theory]
    [InlineData("$batch")]
    [InlineData("/api/data/v9.2/$batch")]
    [InlineData("http://localhost/api/data/v9.2/$batch/")]
    public void Read_BatchInABatch_IsRefused(string url) =>
        Refused(() => Read(BatchText.Of(BatchText.Request($"POST {url} HTTP/1.1"))), "can't contain other batch requests");

    [Fact]
    public void Read_ChangeSetInAChangeSet_IsRefused() =>
        Refused(() => Read(BatchText.Of(BatchText.ChangeSetOf("Content-Type: multipart/mixed; boundary=d\n\n--d--"))), "must be application/http");

    [Fact]
    public void Read_GetInAChangeSet_IsRefused() => Refused(() => Read(BatchText.Of(BatchText.ChangeSet(Get))), "GET is not allowed within a change set");

    [Fact]
    public void Read_ChangeSetMemberWithoutContentId_IsRefused() =>
        Refused(() => Read(BatchText.Of(BatchText.ChangeSetOf(BatchText.Request(Post)))), "Content-ID header not present");

    [Fact]
    public void Read_ContentIdTwice_IsRefusedNamingIt() =>
        Refused(
            () => Read(BatchText.Of(BatchText.ChangeSetOf(BatchText.Request(Post, "9"), BatchText.Request(Post, "9")))),
            "Content-ID '9' occurs twice");

    [Fact]
    public void Read_EmptyChangeSet_IsRefused() => Refused(() => Read(BatchText.Of(BatchText.ChangeSet())), "has no requests");

    [Fact]
    public void Read_AThousandMembers_AreTaken()
    {
        var items = Read(BatchText.Of([BatchText.ChangeSet([.. Enumerable.Repeat(Post, 999)]), BatchText.Request(Get)]));

        Assert.Equal(2, items.Count);
    }

    [Fact]
    public void Read_OneMemberMore_IsRefused() =>
        Refused(
            () => Read(BatchText.Of([BatchText.ChangeSet([.. Enumerable.Repeat(Post, 1000)]), BatchText.Request(Get)])),
            "maximum number of '1000' query operations");

    private static IReadOnlyList<BatchItem> Read(string body) => BatchReader.Read(Call("multipart/mixed; boundary=b"), body);

    private static WebCall Call(string? contentType) =>
        new("POST", new Uri("http://localhost/api/data/v9.2/$batch"), Headers(contentType), []);

    private static Dictionary<string, string> Headers(string? contentType)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (contentType is not null)
        {
            headers["Content-Type"] = contentType;
        }

        return headers;
    }

    private static void Refused(Action read, string expected)
    {
        var fault = Assert.Throws<WebFault>(read);

        Assert.Equal((400, "0x80060888"), (fault.Status, fault.Code));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }
}
