using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.CustomApis;

public sealed class ParameterTests
{
    private static readonly Guid Id = Guid.NewGuid();

    /// <summary>Type number, a value of that type, what stands for it when it is omitted.</summary>
    public static TheoryData<int, object, object?> Types => new()
    {
        { 0, true, false },
        { 1, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), DateTime.MinValue },
        { 2, 1.5m, 0m },
        { 3, new Entity("account", Id), null },
        { 4, new EntityCollection(), null },
        { 5, new EntityReference("account", Id), null },
        { 6, 1.5, 0.0 },
        { 7, 42, 0 },
        { 8, new Money(1.5m), null },
        { 9, new OptionSetValue(5), null },
        { 10, "text", null },
        { 11, new[] { "a", "b" }, null },
        { 12, Id, Guid.Empty },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Given_OfItsType_Arrives(int type, object value, object? omitted)
    {
        object? seen = null;
        using var organization = With(new("Value", type), run => seen = run.Context.InputParameters["Value"]);

        organization.Call("test_Api", null, ("Value", value));

        Assert.IsType(value.GetType(), seen);
        Assert.NotEqual(omitted, seen);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Given_OfAnotherType_IsNamed(int type, object value, object? omitted)
    {
        Assert.NotEqual(value, omitted);
        using var organization = With(new("Value", type));

        AssertRefused(organization, "'Value'", ("Value", type == 10 ? 7L : "7"));
        AssertRefused(organization, "'Value'", ("Value", 7L));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Omitted_Optional_IsAbsentOrTheDefaultByTheSwitch(int type, object value, object? expected)
    {
        Assert.NotEqual(value, expected);
        var parameter = new TestParameter("Value", type) { IsOptional = true };
        (bool Given, object? Value) seen = default;
        void Look(PluginRun run) => seen = (run.Context.InputParameters.TryGetValue("Value", out var found), found);
        using var absent = With(parameter, Look);
        using var withDefault = With(parameter, Look, OmittedParameters.DefaultValue);

        absent.Call("test_Api", null);
        Assert.Equal((false, null), seen);

        withDefault.Call("test_Api", null);
        Assert.Equal((true, expected), seen);

        withDefault.Call("test_Api", null, ("Value", null));
        Assert.Equal((true, expected), seen);

        withDefault.Call("test_Api", null, ("Value", value));
        Assert.IsType(value.GetType(), seen.Value);
    }

    [Theory]
    [InlineData(OmittedParameters.Absent)]
    [InlineData(OmittedParameters.DefaultValue)]
    public void Omitted_Required_IsNamed(OmittedParameters omitted)
    {
        using var organization = With(new("Value", 7), omitted: omitted);

        AssertRefused(organization, "'Value' is missing");
        AssertRefused(organization, "'Value' is missing", ("Value", null));
    }

    [Fact]
    public void Given_Null_ArrivesAsNull()
    {
        (bool Given, object? Value) seen = default;
        using var organization = With(
            new("Value", 7) { IsOptional = true },
            run => seen = (run.Context.InputParameters.TryGetValue("Value", out var found), found));

        organization.Call("test_Api", null, ("Value", null));

        Assert.Equal((true, null), seen);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("Other")]
    public void Given_UnknownParameter_IsNamed(string name)
    {
        using var organization = With(new("Value", 7) { IsOptional = true });

        var fault = FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.Call("test_Api", null, (name, 1)));

        Assert.Contains($"'{name}' of test_Api", fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.Runs);
    }

    [Fact]
    public void Given_RowOfAnotherTable_IsNamed()
    {
        using var reference = With(new("Value", 5) { Table = "account" });
        using var row = With(new("Value", 3) { Table = "account" });

        AssertRefused(reference, "'quote'", ("Value", new EntityReference("quote", Id)));
        AssertRefused(row, "'quote'", ("Value", new Entity("quote")));
        reference.Call("test_Api", null, ("Value", new EntityReference("account", Id)));
        row.Call("test_Api", null, ("Value", new Entity("account")));
    }

    private static void AssertRefused(ScriptedOrganization organization, string expected, params IEnumerable<(string, object?)> parameters)
    {
        var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.Call("test_Api", null, parameters));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.Runs);
    }

    private static ScriptedOrganization With(
        TestParameter parameter, Action<PluginRun>? script = null, OmittedParameters omitted = OmittedParameters.Absent) =>
        new(new TestOptions
        {
            Apis = [new TestApi(script) { Binding = 0, Table = null, Parameters = [parameter] }],
            OmittedParameters = omitted,
        });
}
