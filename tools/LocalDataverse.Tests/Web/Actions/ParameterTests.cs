using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Actions;

public sealed class ParameterTests
{
    private const string Id = "0a1b2c3d-0000-4000-8000-00000000abcd";

    public static TheoryData<int, string, object> Values => new()
    {
        { (int)ParameterType.Boolean, "true", true },
        { (int)ParameterType.DateTime, "\"2026-01-15T12:00:00Z\"", new DateTime(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc) },
        { (int)ParameterType.DateTime, "\"2026-01-15T12:00:00.125+01:00\"", new DateTime(2026, 1, 15, 11, 0, 0, 125, DateTimeKind.Utc) },
        { (int)ParameterType.DateTime, "\"2026-01-15T12:00-02:00\"", new DateTime(2026, 1, 15, 14, 0, 0, DateTimeKind.Utc) },
        { (int)ParameterType.Decimal, "1.25", 1.25m },
        { (int)ParameterType.Float, "1e3", 1000d },
        { (int)ParameterType.Integer, "-5", -5 },
        { (int)ParameterType.Money, "12.50", new Money(12.50m) },
        { (int)ParameterType.Picklist, "6", new OptionSetValue(6) },
        { (int)ParameterType.String, "\"æ\"", "æ" },
        { (int)ParameterType.StringArray, "[\"a\",\"b\"]", new[] { "a", "b" } },
        { (int)ParameterType.Guid, $"\"{Id.ToUpperInvariant()}\"", Guid.Parse(Id) },
    };

    public static TheoryData<int, string> WrongValues => new()
    {
        { (int)ParameterType.Boolean, "1" },
        { (int)ParameterType.Boolean, "\"true\"" },
        { (int)ParameterType.DateTime, "1" },
        { (int)ParameterType.DateTime, "\"2026-01-15\"" },
        { (int)ParameterType.DateTime, "\"2026-01-15T12:00:00\"" },
        { (int)ParameterType.DateTime, "\"2026-02-30T12:00:00Z\"" },
        { (int)ParameterType.Decimal, "\"1\"" },
        { (int)ParameterType.Decimal, "1e99" },
        { (int)ParameterType.Float, "1e999" },
        { (int)ParameterType.Integer, "1.5" },
        { (int)ParameterType.Integer, "\"1\"" },
        { (int)ParameterType.Integer, "2147483648" },
        { (int)ParameterType.Integer, "true" },
        { (int)ParameterType.Money, "\"1\"" },
        { (int)ParameterType.Picklist, "\"6\"" },
        { (int)ParameterType.String, "1" },
        { (int)ParameterType.String, "{}" },
        { (int)ParameterType.StringArray, "\"a\"" },
        { (int)ParameterType.StringArray, "[1]" },
        { (int)ParameterType.Guid, "\"x\"" },
        { (int)ParameterType.Guid, $"\"{{{Id}}}\"" },
        { (int)ParameterType.Entity, "1" },
        { (int)ParameterType.Entity, "{}" },
        { (int)ParameterType.Entity, "{\"@odata.type\":\"Microsoft.Dynamics.CRM.nothing\"}" },
        { (int)ParameterType.Entity, "{\"@odata.type\":\"account\"}" },
        { (int)ParameterType.Entity, "{\"@odata.type\":1}" },
        { (int)ParameterType.Entity, "{\"@odata.type\":\"Microsoft.Dynamics.CRM.localprivilege\"}" },
        { (int)ParameterType.EntityReference, "{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\"}" },
        { (int)ParameterType.EntityReference, "{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"accountid\":\"x\"}" },
        { (int)ParameterType.EntityCollection, "{}" },
        { (int)ParameterType.EntityCollection, "[1]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OfItsType_ReachesThePlugin(int type, string json, object expected)
    {
        var (status, _, value) = Call((ParameterType)type, "", json);

        Assert.Equal(204, status);
        Assert.Equal(expected, value);
        Assert.Equal((expected as DateTime?)?.Kind, (value as DateTime?)?.Kind);
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void Value_OfAnotherType_IsRefusedNamingTheParameter(int type, string json)
    {
        var (status, text, value) = Call((ParameterType)type, "", json);

        Assert.Equal(400, status);
        Assert.Contains("'Given'", text, StringComparison.Ordinal);
        Assert.Null(value);
    }

    [Fact]
    public void Row_WithItsTypeWritten_ReachesThePlugin()
    {
        var (_, _, value) = Call(ParameterType.Entity, "", "{\"@odata.type\":\"#Microsoft.Dynamics.CRM.account\",\"name\":\"Yard\"}");

        var row = Assert.IsType<Entity>(value);
        Assert.Equal(("account", "Yard"), (row.LogicalName, row["name"]));
    }

    [Fact]
    public void Row_OfTheDeclaredTable_NeedsNoType()
    {
        var (_, _, value) = Call(ParameterType.Entity, "account", "{\"name\":\"Yard\"}");

        Assert.Equal("account", Assert.IsType<Entity>(value).LogicalName);
    }

    [Fact]
    public void Row_OfAnotherThanTheDeclaredTable_IsRefused()
    {
        var (status, text, _) = Call(ParameterType.Entity, "account", "{\"@odata.type\":\"Microsoft.Dynamics.CRM.quote\"}");

        Assert.Equal(400, status);
        Assert.Contains("it must be Microsoft.Dynamics.CRM.account", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_ByItsIdColumn_ReachesThePlugin()
    {
        var (_, _, value) = Call(ParameterType.EntityReference, "", $"{{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"accountid\":\"{Id}\"}}");

        Assert.Equal(new EntityReference("account", Guid.Parse(Id)), value);
    }

    [Fact]
    public void Rows_Several_ReachThePlugin()
    {
        const string Account = "{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"name\":\"Yard\"}";

        var (_, _, value) = Call(ParameterType.EntityCollection, "", $"[{Account},{Account}]");

        Assert.Equal(2, Assert.IsType<EntityCollection>(value).Entities.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"Given\":null}")]
    public void OptionalParameter_AbsentOrNull_IsNotThere(string body)
    {
        object? given = "untouched";
        using var organization = new TestCustomApi(run => given = run.Context.InputParameters.Contains("Given") ? run.Context.InputParameters["Given"] : null)
            .Request("Given", ParameterType.Integer).Open();

        var answer = new ApiClient(organization).Post(Path(organization.AddOpportunity()), body);

        Assert.Equal(204, answer.Status);
        Assert.Null(given);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Given\":null}")]
    public void RequiredParameter_AbsentOrNull_IsRefusedNamingIt(string body)
    {
        using var organization = new TestCustomApi(_ => { }).Request("Given", ParameterType.Integer, optional: false).Open();

        var (_, message) = ApiClient.Error(400, new ApiClient(organization).Post(Path(organization.AddOpportunity()), body));

        Assert.Contains("'Given'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Other\":1}", "Other")]
    [InlineData("{\"given\":1}", "given")]
    [InlineData("{\"Other\":null}", "Other")]
    [InlineData("{\"Target\":{}}", "Target")]
    public void Parameter_ThatIsNotDeclared_IsRefusedNamingIt(string body, string name)
    {
        using var organization = new TestCustomApi(_ => { }).Request("Given", ParameterType.Integer).Open();

        var (_, message) = ApiClient.Error(400, new ApiClient(organization).Post(Path(organization.AddOpportunity()), body));

        Assert.Contains($"The parameter '{name}' in the request payload is not a valid parameter for the operation 'test_Act'.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"Given\":1,\"Given\":2}")]
    [InlineData("{\"\\ud800\":1}")]
    public void Body_ThatIsNoObject_IsRefused(string body)
    {
        using var organization = new TestCustomApi(_ => { }).Request("Given", ParameterType.Integer).Open();

        var (code, _) = ApiClient.Error(400, new ApiClient(organization).Post(Path(organization.AddOpportunity()), body));

        Assert.Equal("0x80048d19", code);
    }

    private static string Path(Guid id) => $"opportunities({id})/Microsoft.Dynamics.CRM.{TestCustomApi.Name}";

    private static (int Status, string Text, object? Value) Call(ParameterType type, string table, string json)
    {
        object? value = null;
        using var organization = new TestCustomApi(run => value = run.Context.InputParameters["Given"]).Request("Given", type, table: table).Open();

        var answer = new ApiClient(organization).Post(Path(organization.AddOpportunity()), $"{{\"Given\":{json}}}");
        return (answer.Status, ApiClient.Text(answer), value);
    }
}
