using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Actions;

public sealed class CustomApiTests
{
    private const string Bound = $"Microsoft.Dynamics.CRM.{TestCustomApi.Name}";

    [Fact]
    public void BoundAction_OfARow_GetsItAsTarget()
    {
        EntityReference? target = null;
        using var organization = new TestCustomApi(run => target = (EntityReference)run.Context.InputParameters["Target"]).Open();
        var id = organization.AddOpportunity();

        var answer = new ApiClient(organization).Post($"opportunities({id})/{Bound}");

        Assert.Equal(204, answer.Status);
        Assert.Equal(("opportunity", id), (target!.LogicalName, target.Id));
    }

    [Theory]
    [InlineData("opportunities({0:D})/Microsoft.Dynamics.CRM.test_Act()")]
    [InlineData("opportunities({0:D})/Microsoft.Dynamics.CRM.test_Act/")]
    public void BoundAction_WrittenOtherwise_IsTheSame(string path)
    {
        var calls = 0;
        using var organization = new TestCustomApi(_ => calls++).Open();

        var answer = new ApiClient(organization).Post(string.Format(null, path, organization.AddOpportunity()));

        Assert.Equal((204, 1), (answer.Status, calls));
    }

    [Fact]
    public void BoundAction_IdInUpperCase_IsThatRow()
    {
        using var organization = new TestCustomApi(_ => { }).Open();
        var id = organization.AddOpportunity().ToString("D").ToUpperInvariant();

        var answer = new ApiClient(organization).Post($"opportunities({id})/{Bound}");

        Assert.Equal(204, answer.Status);
    }

    [Fact]
    public void Outputs_ThatThePluginPutOut_AreNamedAndTypedExactly()
    {
        var id = Guid.NewGuid();
        using var organization = new TestCustomApi(run => run.Context.OutputParameters.AddRange(
            new("Count", 3),
            new("Done", true),
            new("At", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)),
            new("Price", new Money(1.50m)),
            new("Share", 0.25),
            new("Choice", new OptionSetValue(7)),
            new("Words", new[] { "æ", "b" }),
            new("Key", id),
            new("Quote", new EntityReference("quote", id))))
            .Response("Count", ParameterType.Integer).Response("Done", ParameterType.Boolean).Response("At", ParameterType.DateTime)
            .Response("Price", ParameterType.Money).Response("Share", ParameterType.Float).Response("Choice", ParameterType.Picklist)
            .Response("Words", ParameterType.StringArray).Response("Key", ParameterType.Guid).Response("Quote", ParameterType.EntityReference)
            .Open();

        var text = ApiClient.Text(new ApiClient(organization).Post($"opportunities({organization.AddOpportunity()})/{Bound}"));

        Assert.StartsWith($"{{\"@odata.context\":\"{ApiClient.Root}$metadata#Microsoft.Dynamics.CRM.test_ActResponse\",", text, StringComparison.Ordinal);
        Assert.All(
            [
                "\"Count\":3", "\"Done\":true", "\"At\":\"2026-01-02T03:04:05Z\"", "\"Price\":1.50", "\"Share\":0.25", "\"Choice\":7",
                "\"Words\":[\"æ\",\"b\"]", $"\"Key\":\"{id}\"", $"\"Quote\":{{\"@odata.type\":\"#Microsoft.Dynamics.CRM.quote\",\"quoteid\":\"{id}\"}}",
            ],
            property => Assert.Contains(property, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Outputs_Rows_AreObjectsWithTheirType()
    {
        var row = new Entity("account", Guid.NewGuid()) { ["name"] = "Yard" };
        using var organization = new TestCustomApi(run => run.Context.OutputParameters.AddRange(
            new("One", row), new("Many", new EntityCollection([row, row]))))
            .Response("One", ParameterType.Entity).Response("Many", ParameterType.EntityCollection).Open();

        var text = ApiClient.Text(new ApiClient(organization).Post($"opportunities({organization.AddOpportunity()})/{Bound}"));

        const string Row = "{\"@odata.type\":\"#Microsoft.Dynamics.CRM.account\",\"name\":\"Yard\"}";
        Assert.Contains($"\"One\":{Row}", text, StringComparison.Ordinal);
        Assert.Contains($"\"Many\":[{Row},{Row}]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account", "")]
    [InlineData("", "\"@odata.type\":\"#Microsoft.Dynamics.CRM.account\",")]
    public void OnlyOutput_ARow_IsTheAnswer(string table, string type)
    {
        var row = new Entity("account", Guid.NewGuid()) { ["name"] = "Yard" };
        using var organization = new TestCustomApi(run => run.Context.OutputParameters["One"] = row).Response("One", ParameterType.Entity, table).Open();

        var text = ApiClient.Text(new ApiClient(organization).Post($"opportunities({organization.AddOpportunity()})/{Bound}"));

        Assert.Equal($"{{\"@odata.context\":\"{ApiClient.Root}$metadata#accounts/$entity\",{type}\"name\":\"Yard\"}}", text);
    }

    [Fact]
    public void OnlyOutput_Rows_AreTheAnswer()
    {
        var row = new Entity("account", Guid.NewGuid()) { ["name"] = "Yard" };
        using var organization = new TestCustomApi(run => run.Context.OutputParameters["Many"] = new EntityCollection([row]))
            .Response("Many", ParameterType.EntityCollection).Open();

        var text = ApiClient.Text(new ApiClient(organization).Post($"opportunities({organization.AddOpportunity()})/{Bound}"));

        Assert.Equal(
            $"{{\"@odata.context\":\"{ApiClient.Root}$metadata#Collection(Microsoft.Dynamics.CRM.crmbaseentity)\","
            + "\"value\":[{\"@odata.type\":\"#Microsoft.Dynamics.CRM.account\",\"name\":\"Yard\"}]}",
            text);
    }

    [Theory]
    [InlineData((int)ParameterType.Entity, 204, "")]
    [InlineData((int)ParameterType.EntityCollection, 200, "\"value\":[]}")]
    public void OnlyOutput_LeftOut_IsNothing(int type, int status, string end)
    {
        using var organization = new TestCustomApi(_ => { }).Response("Out", (ParameterType)type).Open();

        var answer = new ApiClient(organization).Post($"opportunities({organization.AddOpportunity()})/{Bound}");

        Assert.Equal(status, answer.Status);
        Assert.EndsWith(end, ApiClient.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_ThatThePluginLeftOut_IsNull()
    {
        using var organization = new TestCustomApi(_ => { }).Response("Count", ParameterType.Integer).Open();

        var answer = new ApiClient(organization).Post($"opportunities({organization.AddOpportunity()})/{Bound}");

        Assert.Equal(200, answer.Status);
        Assert.EndsWith("\"Count\":null}", ApiClient.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void BoundAction_WithoutTheNamespace_IsRefused()
    {
        using var organization = new TestCustomApi(_ => { }).Open();

        var (_, message) = ApiClient.Error(400, new ApiClient(organization).Post($"opportunities({organization.AddOpportunity()})/test_Act"));

        Assert.Equal("Request message has unresolved parameters.", message);
    }

    [Theory]
    [InlineData("opportunities({0:D})/Microsoft.Dynamics.CRM.test_Other", "Microsoft.Dynamics.CRM.test_Other")]
    [InlineData("opportunities({0:D})/Microsoft.Dynamics.CRM.test_act", "Microsoft.Dynamics.CRM.test_act")]
    [InlineData("opportunities/Microsoft.Dynamics.CRM.test_Act", "Microsoft.Dynamics.CRM.test_Act")]
    [InlineData("quotes({0:D})/Microsoft.Dynamics.CRM.test_Act", "Microsoft.Dynamics.CRM.test_Act")]
    [InlineData("Microsoft.Dynamics.CRM.test_Act", "Microsoft.Dynamics.CRM.test_Act")]
    [InlineData("test_Act", "test_Act")]
    [InlineData("test_Act()", "test_Act()")]
    public void BoundAction_NotOfThatPlace_IsNotFoundByItsName(string path, string segment)
    {
        using var organization = new TestCustomApi(_ => { }).Open();
        var client = new ApiClient(organization);

        var (code, message) = ApiClient.Error(404, client.Post(string.Format(null, path, organization.AddOpportunity())));

        Assert.Equal(("0x80060888", $"Resource not found for the segment '{segment}'."), (code, message));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void BoundAction_AnotherVerb_IsNotAllowed(string method)
    {
        var calls = 0;
        using var organization = new TestCustomApi(_ => calls++).Open();

        var answer = new ApiClient(organization).Send(method, $"opportunities({organization.AddOpportunity()})/{Bound}", "");

        ApiClient.Error(405, answer);
        Assert.Equal(("POST", 0), (answer.Headers["Allow"], calls));
    }

    [Theory]
    [InlineData("opportunities(x)/Microsoft.Dynamics.CRM.test_Act")]
    [InlineData("opportunities()/Microsoft.Dynamics.CRM.test_Act")]
    [InlineData("opportunities(0)/Microsoft.Dynamics.CRM.test_Act")]
    [InlineData("opportunities(00000000-0000-0000-0000-000000000000)/Microsoft.Dynamics.CRM.test_Act")]
    public void BoundAction_KeyThatIsNoId_IsRefusedNamingTheTable(string path)
    {
        using var organization = new TestCustomApi(_ => { }).Open();

        var (_, message) = ApiClient.Error(400, new ApiClient(organization).Post(path));

        Assert.Contains("'opportunities'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void GlobalAction_ByItsNameAlone_Runs()
    {
        var calls = 0;
        using var organization = new TestCustomApi(_ => calls++) { Binding = BindingType.Global }.Open();
        var client = new ApiClient(organization);

        Assert.Equal(204, client.Post("test_Act").Status);
        Assert.Equal(204, client.Post("test_Act()", "{}").Status);
        ApiClient.Error(404, client.Post("Microsoft.Dynamics.CRM.test_Act"));
        Assert.Equal(2, calls);
    }

    [Fact]
    public void ActionOfATable_BehindItsSet_Runs()
    {
        using var organization = new TestCustomApi(_ => { }) { Binding = BindingType.EntityCollection }.Open();

        Assert.Equal(204, new ApiClient(organization).Post($"opportunities/{Bound}").Status);
    }

    [Fact]
    public void Function_OfASolution_IsNotBuilt()
    {
        using var organization = new TestCustomApi(_ => { }) { Binding = BindingType.Global, IsFunction = true }.Response("Count", ParameterType.Integer).Open();

        var (_, message) = ApiClient.Error(501, new ApiClient(organization).Get("test_Act()"));

        Assert.Contains("test_Act", message, StringComparison.Ordinal);
    }
}
