using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>A definition has its schema name for itself, and at most one value.</summary>
public sealed class EnvironmentVariableTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();
    private readonly Guid definition;

    public EnvironmentVariableTests() => definition = Define("x_Limit");

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Create_SecondValueOfADefinition_IsRefused()
    {
        AddValue("x_Limit", definition);

        Refused(() => AddValue("x_Other", definition), "environmentvariabledefinitionid", definition.ToString());
    }

    [Fact]
    public void Create_SecondValueOfASchemaName_IsRefused()
    {
        AddValue("x_Limit", definition);

        Refused(() => AddValue("X_LIMIT", Define("x_Other")), "schemaname", "X_LIMIT");
    }

    [Fact]
    public void Update_ValueToASchemaNameThatIsTaken_IsRefused()
    {
        AddValue("x_Limit", definition);
        var other = AddValue("x_Other", Define("x_Other"));

        Refused(() => System.Update(new Entity("environmentvariablevalue", other) { ["schemaname"] = "x_Limit" }), "schemaname");
        System.Update(new Entity("environmentvariablevalue", other) { ["schemaname"] = "x_Other", ["value"] = "7" });
    }

    [Fact]
    public void Create_ValuesOfTwoDefinitions_AreTaken()
    {
        AddValue("x_Limit", definition);
        AddValue("x_Other", Define("x_Other"));

        Assert.Equal(2, organization.All("environmentvariablevalue").Count);
    }

    [Fact]
    public void Create_SecondDefinitionOfASchemaName_IsRefused() => Refused(() => Define("x_limit"), "schemaname", "x_limit");

    private IOrganizationService System => organization.Host.SystemService;

    private Guid Define(string name) => System.Create(new Entity("environmentvariabledefinition") { ["schemaname"] = name });

    private Guid AddValue(string name, Guid of) => System.Create(new Entity("environmentvariablevalue")
    {
        ["schemaname"] = name,
        ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", of),
        ["value"] = "5",
    });

    private static void Refused(Action write, params IEnumerable<string> words) =>
        FaultAssert.Throws(ErrorCodes.DuplicateRecord, write, words.Prepend("violates a database constraint"));
}
