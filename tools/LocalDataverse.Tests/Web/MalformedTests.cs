using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>Thousands of requests with something wrong in them: each gets an error that says what, and none changes a row.</summary>
[Trait("Category", ManyInputs.Category)]
public sealed class MalformedTests(ITestOutputHelper output) : IDisposable
{
    private static readonly Gen<string> Junk = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 20],
        Gen.String[0, 12],
        Gen.OneOf(
            "'", "''", "\"", "(", ")", "((((((", "null", "$", "$it", "$ref", "$value", "../", "..%2f", "%", "%zz", "%00", "\0", "\ud800", "é",
            "name eq", "name eq 'x' and", "not", "eq eq eq", "99999999999999999999", "1e400", "-1", "NaN", "INF", "2026-13-45",
            "00000000-0000-0000-0000-00000000000g", "@p", "any(x:x)", "name/any(x:x eq 'a')", "cast(name,Edm.Int32)", "customerid_account/",
            "opportunity_quotes/$count gt 1", "name add 1 eq 2", "concat(name,'x') eq 'y'", "<cookie pagenumber='-1'/>", "<!DOCTYPE x>"));

    private static readonly Gen<string> Options = Gen.OneOf(
        "$select", "$filter", "$orderby", "$expand", "$top", "$count", "$skiptoken", "$skip", "$apply", "$search", "$format", "$unknown", "fetchXml", "x");

    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public void Query_Junk_IsAnErrorOrAnAnswer() => Check(
        from option in Options
        from junk in Junk
        select web.Client.Call("GET", $"opportunities?{option}={Uri.EscapeDataString(Fit(junk))}", null, []),
        mayBeRight: true);

    [Fact]
    public void Filter_WordsInAnyOrder_IsAnErrorOrAnAnswer()
    {
        var words = Gen.OneOf(
            "name", "statecode", "_customerid_value", "createdon", "customerid_account/name", "eq", "ne", "gt", "and", "or", "not", "(", ")", "'x'",
            "5", "2.5", "null", "true", "2026-01-01", "2026-01-01T00:00:00Z", "contains(name,'x')", "contains(name,name)", "startswith(5,'x')",
            "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['x'])", "Microsoft.Dynamics.CRM.In(PropertyName='nome',PropertyValues=[])",
            "opportunity_quotes/any()", "in", "('x','y')", ",", "00000000-0000-0000-0000-000000000001", "-", "$it", "has", "duration'P1D'", "geo.distance(1,2)");
        Check(
            from filter in words.Array[1, 7]
            select web.Client.Call("GET", $"opportunities?$filter={Uri.EscapeDataString(string.Join(' ', filter))}", null, []),
            mayBeRight: true);
    }

    [Theory]
    [InlineData("$filter", "(", "name eq 'x'", ")")]
    [InlineData("$filter", "not ", "name eq 'x'", "")]
    [InlineData("$filter", "name eq 'x' or (", "name eq 'y'", ")")]
    [InlineData("$filter", "", "name eq 'x'", " or name eq 'y'")]
    [InlineData("$filter", "opportunityid/", "name eq 'x'", "")]
    [InlineData("$expand", "opportunityid($expand=opportunity_quotes($expand=", "opportunityid", "))")]
    public void Query_DeeperOrLongerThanAnybodyWrites_IsAnError(string option, string before, string core, string after)
    {
        var text = string.Concat(Enumerable.Repeat(before, 1_000)) + core + string.Concat(Enumerable.Repeat(after, 1_000));

        var answer = web.Client.Get($"quotes?{option}={Uri.EscapeDataString(text)}");

        WordedError.Holds(answer.Json(400).GetProperty("error").Text("message"));
    }

    [Fact]
    public void Expand_Junk_IsAnErrorOrAnAnswer() => Check(
        from way in Gen.OneOf("customerid_account", "opportunity_quotes", "owninguser", "*", "name", "opportunity_quotes/$count")
        from option in Options
        from junk in Junk
        from end in Gen.OneOf(")", "", "))", ";")
        select web.Client.Call("GET", $"{web.Opportunity}?$expand={Uri.EscapeDataString(Fit($"{way}({option}={junk}{end}"))}", null, []),
        mayBeRight: true);

    [Fact]
    public void Path_Junk_IsAnError() => Check(
        from method in Gen.OneOf("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "BREW", "get")
        from start in Gen.OneOf("", "opportunities", "opportunities(", "opportunities()", "opportunities(name='x')", "EntityDefinitions(", "quotes/", web.Opportunity + "/")
        from junk in Junk
        where Fit(junk).Trim('/', ' ', '?').Length > 0 && start.Length + junk.Length > 1
        select web.Client.Call(method, start + Uri.EscapeDataString("¤" + Fit(junk)), "{}", []));

    [Fact]
    public void Body_Junk_IsAnError() => Check(
        from target in Gen.OneOf(("POST", "opportunities"), ("PATCH", web.Opportunity), ("POST", "quotes"), ("PATCH", web.Quote))
        from property in Gen.OneOf(
            "nome", "¤", "name", "statecode", "estimatedvalue", "estimatedclosedate", "customerid_account@odata.bind", "customerid@odata.bind",
            "opportunity_quotes", "opportunityid", "createdon", "versionnumber", "@odata.type", "ownerid@odata.bind", "_ownerid_value", "closeprobability")
        from value in Gen.OneOf(
            Junk.Select(junk => JsonSerializer.Serialize(junk)),
            Gen.OneOf("{", "[]", "[[[[[[[[[[[[[[[[[[[[", "{}", "1e400", "01", "tru", "99999999999999999999", "1e30", "\"\\ud800\"", "\"\\u0000\"", "{\"a\":1,\"a\":2}"))
        where property != "name" || !value.StartsWith('"')
        select web.Client.Call(target.Item1, target.Item2, $$"""{"{{property}}":{{value}}}""", []));

    [Fact]
    public void Body_Bytes_AreAnError() => Check(
        from bytes in Gen.Byte.Array[0, 30]
        select new WebCall("PATCH", new Uri(WebClient.Root + web.Opportunity), new Dictionary<string, string>(), [(byte)'{', (byte)'x', .. bytes]));

    [Fact]
    public void Header_Junk_IsAnErrorOrAnAnswer() => Check(
        from name in Gen.OneOf("MSCRMCallerID", "CallerObjectId", "Prefer", "If-Match", "If-None-Match", "Accept", "Consistency",
            "MSCRM.BypassCustomPluginExecution", "MSCRM.BypassBusinessLogicExecution", "MSCRM.BypassBusinessLogicExecutionStepIds", "MSCRM.Junk")
        from start in Gen.OneOf("", "odata.maxpagesize=", "odata.include-annotations=", "W/\"", "CustomSync,", "odata.metadata=")
        from junk in Junk
        select web.Client.Call("GET", web.Opportunity, null, [(name, start + junk)]),
        mayBeRight: true);

    private static string Fit(string text) => string.Concat(text.Where(character => !char.IsSurrogate(character)));

    private void Check(Gen<WebCall> calls, bool mayBeRight = false)
    {
        var before = Versions();
        calls.Hold(output, 3_000, call =>
        {
            var answer = web.Client.Api.Answer(call);
            if (!(mayBeRight && answer.Status is 200 or 304))
            {
                Assert.True(answer.Status is 501 or (>= 400 and < 500), $"{call.Method} {call.Url} {Encoding.UTF8.GetString(call.Body)}: {answer.Status} {answer.Text()}");
                WordedError.Holds(JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").Text("message"));
            }
        });

        Assert.Equal(before, Versions());
    }

    private string Versions() => string.Join(';', new[] { "opportunity", "quote", "account", "opportunityclose" }
        .SelectMany(table => web.Organization.All(table))
        .Select((Entity row) => $"{row.LogicalName} {row.Id} {row.RowVersion}"));
}
