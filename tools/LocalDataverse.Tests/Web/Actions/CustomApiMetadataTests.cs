using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Actions;

/// <summary>$metadata follows what solutions bring.</summary>
public sealed class CustomApiMetadataTests
{
    [Theory]
    [InlineData((int)BindingType.Global, "<Action Name=\"test_Act\" />")]
    [InlineData((int)BindingType.Entity, "<Action Name=\"test_Act\" IsBound=\"true\"><Parameter Name=\"entity\" Type=\"mscrm.opportunity\" Nullable=\"false\" /></Action>")]
    [InlineData(
        (int)BindingType.EntityCollection,
        "<Action Name=\"test_Act\" IsBound=\"true\"><Parameter Name=\"entityset\" Type=\"Collection(mscrm.opportunity)\" Nullable=\"false\" /></Action>")]
    public void Action_IsBoundAsItsRegistrationSays(int binding, string form)
    {
        using var organization = new TestCustomApi(_ => { }) { Binding = (BindingType)binding }.Open();

        var csdl = Csdl(organization);

        Assert.Contains(form, csdl, StringComparison.Ordinal);
        Assert.Equal((BindingType)binding == BindingType.Global, csdl.Contains("<ActionImport Name=\"test_Act\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData((int)ParameterType.Boolean, "Edm.Boolean")]
    [InlineData((int)ParameterType.DateTime, "Edm.DateTimeOffset")]
    [InlineData((int)ParameterType.Decimal, "Edm.Decimal", " Scale=\"Variable\"")]
    [InlineData((int)ParameterType.Float, "Edm.Double")]
    [InlineData((int)ParameterType.Integer, "Edm.Int32")]
    [InlineData((int)ParameterType.Money, "Edm.Decimal", " Scale=\"Variable\"")]
    [InlineData((int)ParameterType.Picklist, "Edm.Int32")]
    [InlineData((int)ParameterType.String, "Edm.String", " Unicode=\"false\"")]
    [InlineData((int)ParameterType.StringArray, "Collection(Edm.String)", " Unicode=\"false\"")]
    [InlineData((int)ParameterType.Guid, "Edm.Guid")]
    public void Value_HasTheTypeOfItsWire_AndIsNullableUnlessNeeded(int type, string edm, string facets = "")
    {
        using var organization = Taking((ParameterType)type);

        var csdl = Csdl(organization);

        Assert.Contains($"<Parameter Name=\"Needed\" Type=\"{edm}\" Nullable=\"false\"{facets} />", csdl, StringComparison.Ordinal);
        Assert.Contains($"<Parameter Name=\"Optional\" Type=\"{edm}\"{facets} />", csdl, StringComparison.Ordinal);
        Assert.Contains($"<ComplexType Name=\"test_ActResponse\"><Property Name=\"Out\" Type=\"{edm}\"{facets} /></ComplexType>", csdl, StringComparison.Ordinal);
        Assert.Contains("<ReturnType Type=\"mscrm.test_ActResponse\" Nullable=\"false\" /></Action>", csdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((int)ParameterType.Entity, "quote", "mscrm.quote")]
    [InlineData((int)ParameterType.Entity, "", "mscrm.crmbaseentity")]
    [InlineData((int)ParameterType.EntityReference, "quote", "mscrm.quote")]
    [InlineData((int)ParameterType.EntityReference, "", "mscrm.crmbaseentity")]
    [InlineData((int)ParameterType.EntityCollection, "", "Collection(mscrm.crmbaseentity)")]
    public void Rows_AreOfTheirTableOrOfAny(int type, string table, string edm)
    {
        using var organization = Taking((ParameterType)type, table);

        var csdl = Csdl(organization);

        Assert.Contains($"<Parameter Name=\"Needed\" Type=\"{edm}\" Nullable=\"false\" />", csdl, StringComparison.Ordinal);
        Assert.Contains($"<Parameter Name=\"Optional\" Type=\"{edm}\" />", csdl, StringComparison.Ordinal);
        var returned = type == (int)ParameterType.EntityReference ? "mscrm.test_ActResponse" : edm;
        Assert.Contains($"<ReturnType Type=\"{returned}\" Nullable=\"false\" />", csdl, StringComparison.Ordinal);
        Assert.Empty(MetadataTests.ErrorsOf(csdl));
    }

    [Fact]
    public void Rows_AmongOtherOutputs_AreReachedFromTheComplexType()
    {
        using var organization = new TestCustomApi(_ => { })
            .Response("One", ParameterType.Entity, "quote").Response("Many", ParameterType.EntityCollection).Open();

        var csdl = Csdl(organization);

        Assert.Contains("<NavigationProperty Name=\"One\" Type=\"mscrm.quote\" />", csdl, StringComparison.Ordinal);
        Assert.Contains("<NavigationProperty Name=\"Many\" Type=\"Collection(mscrm.crmbaseentity)\" />", csdl, StringComparison.Ordinal);
        Assert.Contains("<ReturnType Type=\"mscrm.test_ActResponse\" Nullable=\"false\" /></Action>", csdl, StringComparison.Ordinal);
        Assert.Empty(MetadataTests.ErrorsOf(csdl));
    }

    [Fact]
    public void Function_IsAFunction()
    {
        using var organization = new TestCustomApi(_ => { }) { Binding = BindingType.Global, IsFunction = true }
            .Response("Count", ParameterType.Integer).Open();

        var csdl = Csdl(organization);

        Assert.Contains("<Function Name=\"test_Act\"><ReturnType Type=\"mscrm.test_ActResponse\" Nullable=\"false\" /></Function>", csdl, StringComparison.Ordinal);
        Assert.Contains("<FunctionImport Name=\"test_Act\"", csdl, StringComparison.Ordinal);
    }

    [Fact]
    public void PrivateApi_Works_AndIsNotShown()
    {
        using var organization = new TestCustomApi(_ => { }) { Binding = BindingType.Global, IsPrivate = true }.Open();
        var client = new ApiClient(organization);

        Assert.DoesNotContain("test_Act", Csdl(organization), StringComparison.Ordinal);
        Assert.Equal(204, client.Post("test_Act").Status);
    }

    private static ScriptedOrganization Taking(ParameterType type, string table = "") => new TestCustomApi(_ => { })
        .Request("Needed", type, optional: false, table).Request("Optional", type, optional: true, table).Response("Out", type, table)
        .Open();

    private static string Csdl(ScriptedOrganization organization) => ApiClient.Text(new ApiClient(organization).Get("$metadata"));
}
