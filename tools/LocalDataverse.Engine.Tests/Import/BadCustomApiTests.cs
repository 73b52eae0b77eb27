using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>Whatever is wrong with a custom API: the import says what, and changes nothing.</summary>
public sealed class BadCustomApiTests : IDisposable
{
    private static readonly string Request = TestApi.ParameterFile("test_Api", "Amount");
    private static readonly string Response = TestApi.PropertyFile("test_Api", "Sum");

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("customapi", "customApi", "is not <customapi>")]
    [InlineData("uniquename=\"test_Api\"", "", "no attribute uniquename")]
    [InlineData("uniquename=\"test_Api\"", "uniquename=\"CloseQuote\"", "it must be a customization prefix, '_' and")]
    [InlineData("uniquename=\"test_Api\"", "uniquename=\"test_A p\"", "letters, digits and '_'")]
    [InlineData("<bindingtype>1<", "<bindingtype>3<", "3 as <bindingtype>")]
    [InlineData("<bindingtype>1<", "<bindingtype>one<", "'one'")]
    [InlineData("<bindingtype>1</bindingtype>", "", "<bindingtype>")]
    [InlineData("<bindingtype>1<", "<bindingtype>0<", "is global, but names the table 'opportunity'")]
    [InlineData("<boundentitylogicalname>opportunity<", "<boundentitylogicalname><", "names none")]
    [InlineData("<boundentitylogicalname>opportunity<", "<boundentitylogicalname>invoice<", "'invoice'")]
    [InlineData("<boundentitylogicalname>opportunity<", "<boundentitylogicalname>localprivilege<", "'localprivilege'")]
    [InlineData("steptype>2<", "steptype>3<", "3 as <allowedcustomprocessingsteptype>")]
    [InlineData("<executeprivilegename><", "<executeprivilegename>prvWriteInvoice<", "'prvWriteInvoice'")]
    [InlineData("<executeprivilegename><", "<executeprivilegename>prvAppendQuote<", "'prvAppendQuote'")]
    [InlineData("<executeprivilegename><", "<executeprivilegename>prvWriteQuoteClose<", "'prvWriteQuoteClose'")]
    [InlineData("<executeprivilegename><", "<executeprivilegename>prvReadLocalPrivilege<", "'prvReadLocalPrivilege'")]
    [InlineData("<isfunction>0<", "<isfunction>2<", "2 as <isfunction>")]
    [InlineData("<name>test_Api</name>", "", "<name>")]
    [InlineData("000000000906<", "000000000999<", "000000000999")]
    [InlineData("000000000906<", "000000000905<", "workflow activity")]
    [InlineData("<plugintypeid>0a000000-0000-4000-8000-000000000906</plugintypeid>", "<plugintypeexportkey>0a000000-0000-4000-8000-000000000999</plugintypeexportkey>", "000000000999")]
    public void Import_ApiIsWrong_SaysHow(string old, string by, string expected) => AssertRefused(Zip().Replace(Api.File, old, by), expected);

    [Theory]
    [InlineData("<customapirequestparameter ", "<parameter ", "be read as XML")]
    [InlineData("uniquename=\"Amount\"", "", "no attribute uniquename")]
    [InlineData("<type>7<", "<type>13<", "13 as <type>")]
    [InlineData("<type>7<", "<type>-1<", "-1 as <type>")]
    [InlineData("<type>7<", "<type>Integer<", "'Integer'")]
    [InlineData("<isoptional>0<", "<isoptional>2<", "2 as <isoptional>")]
    [InlineData("<name>", "<logicalentityname>quote</logicalentityname><name>", "type 7 (Integer)")]
    [InlineData("uniquename=\"Amount\"", "uniquename=\"Sales.Amount\"", "without ':', '.', '@'")]
    [InlineData("<name>test_Api.Amount</name>", "", "<name>")]
    [InlineData("uniquename=\"Amount\"", "uniquename=\"Target\"", "'Target'")]
    public void Import_RequestParameterIsWrong_SaysHow(string old, string by, string expected) =>
        AssertRefused(Zip().Replace(Request, old, by), expected);

    [Theory]
    [InlineData("<type>7</type>", "<type>7</type><isoptional>0</isoptional>", "isoptional")]
    [InlineData("<type>7<", "<type>99<", "99 as <type>")]
    public void Import_ResponsePropertyIsWrong_SaysHow(string old, string by, string expected) =>
        AssertRefused(Zip().Replace(Response, old, by), expected);

    [Fact]
    public void Import_ParameterOfAnUnknownTable_IsNamed() =>
        AssertRefused(new SolutionZip().With(Api with { Properties = [new("Row", 5) { Table = "invoice" }] }), "'invoice'");

    [Fact]
    public void Import_FunctionForWorkflows_IsRefused() =>
        AssertRefused(
            new SolutionZip().With(Api with { IsFunction = 1 }).Replace(Api.File, "<workflowsdkstepenabled>0<", "<workflowsdkstepenabled>1<"),
            "a workflow can't call");

    [Fact]
    public void Import_FunctionWithoutResponse_IsRefused() =>
        AssertRefused(new SolutionZip().With(new TestApi { IsFunction = 1 }), "function without a response property");

    [Fact]
    public void Import_TwoParametersOfOneName_AreRefused() =>
        AssertRefused(Zip().Set(TestApi.ParameterFile("test_Api", "Again"), new TestParameter("Amount", 7).RequestXml("test_Api")), "'Amount' is there twice");

    [Fact]
    public void Import_TwoApisOfOneName_AreRefused() =>
        AssertRefused(Zip().Set("customapis/Other/customapi.xml", XmlOf(new TestApi { Name = "test_API" })), "custom API 'test_api' is used twice");

    [Theory]
    [InlineData("customapis/customapi.xml")]
    [InlineData("customapis/test_Api/readme.md")]
    [InlineData("customapis/test_Api/customapirequestparameters/customapirequestparameter.xml")]
    [InlineData("customapis/test_Api/customapirequestparameters/A/B/customapirequestparameter.xml")]
    [InlineData("customapis/test_Gone/customapirequestparameters/Amount/customapirequestparameter.xml")]
    public void Import_FileThatBelongsToNoApi_IsNamed(string member) => AssertRefused(Zip().Set(member, "<x />"), $"'{member}'");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Import_StepOnAnApiThatAllowsNone_IsRefused(int allowed)
    {
        var zip = new SolutionZip(new TestStep("test_Api", "opportunity")).With(Api with { StepsAllowed = allowed });

        AssertRefused(zip, "allows no synchronous steps");
    }

    [Fact]
    public void Import_StepOnAnUnknownApi_IsRefused() =>
        AssertRefused(new SolutionZip(new TestStep("test_Api", "opportunity")), "'test_Api', which this host does not know");

    [Fact]
    public void Import_StepOnAnApiOfAnotherTable_IsRefused() =>
        AssertRefused(new SolutionZip(new TestStep("test_Api", "quote")).With(Api), "test_Api of 'quote'");

    [Fact]
    public void Import_StepWithTableOnAGlobalApi_IsRefused() =>
        AssertRefused(
            new SolutionZip(new TestStep("test_Api", "quote")).With(Api with { Binding = 0, Table = null }), "test_Api of 'quote'");

    [Fact]
    public void Import_ImageOnAnApisStep_IsRefused() =>
        AssertRefused(
            new SolutionZip(new TestStep("test_Api", "opportunity") { Image = new TestImage(0) }).With(Api), "without images");

    private static TestApi Api { get; } = new() { Type = typeof(ApiPlugin), Parameters = [new("Amount", 7)], Properties = [new("Sum", 7)] };

    private static SolutionZip Zip() => new SolutionZip().With(Api);

    private static string XmlOf(TestApi api) => api.Members().First().Content;

    private void AssertRefused(SolutionZip zip, string expected)
    {
        var before = DatabaseContent.Of(organization.Host);

        var refusal = Assert.Throws<SolutionImportException>(() => organization.Import(zip));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, DatabaseContent.Of(organization.Host));
    }
}
