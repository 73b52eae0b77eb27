using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

public sealed class CustomApiImportTests : IDisposable
{
    private static readonly TestApi Api = new()
    {
        Privilege = "prvWriteQuote",
        IsFunction = 1,
        Parameters = [new("Amount", 7) { IsOptional = true }, new("Customer", 5) { Table = "account" }],
        Properties = [new("Sum", 7)],
    };

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Import_CustomApi_IsInItsTables()
    {
        Import(Api);

        var api = Assert.Single(organization.All("customapi"));
        Assert.Equal(("test_Api", "An API", "What it does"), (api["uniquename"], api["displayname"], api["description"]));
        Assert.Equal((1, 2), (Option(api, "bindingtype"), Option(api, "allowedcustomprocessingsteptype")));
        Assert.Equal(("opportunity", "prvWriteQuote"), (api["boundentitylogicalname"], api["executeprivilegename"]));
        Assert.Equal((true, false, false), (api["isfunction"], api["isprivate"], api["workflowsdkstepenabled"]));
        Assert.Equal(SolutionXml.TypeId(typeof(ApiPlugin)), api.GetAttributeValue<EntityReference>("plugintypeid").Id.ToString());
        Assert.Contains(organization.All("sdkmessage"), message => (string)message["name"] == "test_Api");
    }

    [Fact]
    public void Import_Parameters_BelongToTheirApi()
    {
        Import(Api);

        var api = organization.All("customapi").Single().Id;
        var requests = organization.All("customapirequestparameter").OrderBy(row => row["uniquename"]).ToList();
        var response = organization.All("customapiresponseproperty").Single();
        Assert.Equal(["Amount", "Customer"], requests.Select(row => row["uniquename"]));
        Assert.Equal([7, 5], requests.Select(row => Option(row, "type")));
        Assert.Equal([true, false], requests.Select(row => row["isoptional"]));
        Assert.Equal("account", requests[1]["logicalentityname"]);
        Assert.Equal(("Sum", 7), (response["uniquename"], Option(response, "type")));
        Assert.All(requests.Append(response), row => Assert.Equal(api, row.GetAttributeValue<EntityReference>("customapiid").Id));
    }

    [Fact]
    public void Import_Again_ReplacesWithoutDoubling()
    {
        Import(Api);
        var before = organization.All("customapi").Concat(organization.All("customapirequestparameter")).Select(row => row.Id).ToList();

        Import(Api with { Privilege = "prvReadOpportunity" });

        Assert.Equal(before, organization.All("customapi").Concat(organization.All("customapirequestparameter")).Select(row => row.Id));
        Assert.Equal("prvReadOpportunity", organization.All("customapi").Single()["executeprivilegename"]);
        Assert.Single(organization.All("sdkmessage"), message => (string)message["name"] == "test_Api");
    }

    [Theory]
    [InlineData("isfunction", "<isfunction>1<", "<isfunction>0<")]
    [InlineData("workflowsdkstepenabled", "<workflowsdkstepenabled>0<", "<workflowsdkstepenabled>1<")]
    [InlineData("bindingtype", "<bindingtype>1<", "<bindingtype>2<")]
    [InlineData("boundentitylogicalname", ">opportunity<", ">quote<")]
    [InlineData("allowedcustomprocessingsteptype", "<allowedcustomprocessingsteptype>2<", "<allowedcustomprocessingsteptype>1<")]
    public void Import_AgainWithWhatIsFrozenAfterTheFirst_IsRefusedNamingIt(string column, string old, string changed)
    {
        var api = column == "workflowsdkstepenabled" ? Api with { IsFunction = 0 } : Api;
        Import(api);

        using var zip = new SolutionZip().With(api).Replace(api.File, old, changed).Stream();
        var refusal = Assert.Throws<SolutionImportException>(() => organization.Host.Import(zip));

        Assert.Contains($"'{column}' of the custom API 'test_Api' can't change after its first import", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ParameterGone_IsNotAskedForAnyMore()
    {
        Import(Api with { Parameters = [new("Amount", 7)] });

        Import(Api with { Parameters = [] });

        Assert.Empty(organization.All("customapirequestparameter"));
        organization.Call("test_Api", organization.AddOpportunity());
    }

    [Fact]
    public void Import_IdsInTwoOrganisations_AreTheSame()
    {
        using var other = new ScriptedOrganization(new TestOptions { Apis = [Api] });

        Import(Api);

        Assert.Equal(other.All("customapi").Single().Id, organization.All("customapi").Single().Id);
    }

    [Fact]
    public void Call_BeforeTheImport_IsUnknown()
    {
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.Call("test_Api", opportunity));
        Import(new TestApi());
        organization.Call("test_Api", opportunity);
    }

    [Fact]
    public void Import_ParametersOfTwoApisWithOneName_AreTwo()
    {
        organization.Import(new SolutionZip()
            .With(new TestApi { Parameters = [new("Amount", 7)] })
            .With(new TestApi { Name = "test_Other", Parameters = [new("Amount", 10)], Type = typeof(OtherApiPlugin) }));

        organization.Call("test_Api", organization.AddOpportunity(), ("Amount", 1));
        organization.Call("test_Other", organization.AddOpportunity(), ("Amount", "one"));
    }

    [Fact]
    public void Import_StepOfAnotherSolution_FindsTheInstalledApi()
    {
        Import(new TestApi());

        organization.Import(new SolutionZip(new TestStep("test_Api", "opportunity"))
            .Replace(SolutionZip.Manifest, "<UniqueName>TestSolution<", "<UniqueName>OtherSolution<"));

        organization.Call("test_Api", organization.AddOpportunity());
        Assert.Equal([20, 30], organization.Runs.Select(run => run.Stage));
    }

    [Fact]
    public void ImportResult_Api_IsNamed()
    {
        using var stream = new SolutionZip().With(Api).Stream();

        Assert.Equal(["test_Api"], organization.Host.Import(stream).CustomApis);
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private void Import(TestApi api) => organization.Import(new SolutionZip().With(api));
}
