using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>$metadata: the forms are those that Microsoft's pages show of the platform's own.</summary>
public sealed class MetadataTests : IDisposable
{
    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Theory]
    [InlineData("$metadata")]
    [InlineData("$metadata?annotations=true")]
    public void Document_ReadByMicrosoftsReader_IsValid(string path)
    {
        var csdl = Text(path);

        Assert.Empty(ErrorsOf(csdl));
    }

    [Theory]
    [InlineData("<Schema Namespace=\"Microsoft.Dynamics.CRM\" Alias=\"mscrm\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">")]
    [InlineData("<EntityType Name=\"crmbaseentity\" Abstract=\"true\" />")]
    [InlineData("<EntityType Name=\"activitypointer\" BaseType=\"mscrm.crmbaseentity\" Abstract=\"true\"><Key><PropertyRef Name=\"activityid\" /></Key>")]
    [InlineData("<EntityType Name=\"quoteclose\" BaseType=\"mscrm.activitypointer\"><Property Name=")]
    [InlineData("<EntityType Name=\"account\" BaseType=\"mscrm.crmbaseentity\"><Key><PropertyRef Name=\"accountid\" /></Key>")]
    [InlineData("<Property Name=\"name\" Type=\"Edm.String\" Unicode=\"false\" />")]
    [InlineData("<Property Name=\"totalamount\" Type=\"Edm.Decimal\" Scale=\"Variable\" />")]
    [InlineData("<Property Name=\"_customerid_value\" Type=\"Edm.Guid\" />")]
    public void Tables_AreTypesThatInherit(string form) => Assert.Contains(form, Text("$metadata"), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "<NavigationProperty Name=\"customerid_contact\" Type=\"mscrm.contact\" Partner=\"opportunity_customer_contacts\">"
        + "<ReferentialConstraint Property=\"_customerid_value\" ReferencedProperty=\"contactid\" /></NavigationProperty>")]
    [InlineData("<NavigationProperty Name=\"opportunity_quotes\" Type=\"Collection(mscrm.quote)\" Partner=\"opportunityid\" />")]
    [InlineData(
        "<NavigationProperty Name=\"createdby\" Type=\"mscrm.systemuser\">"
        + "<ReferentialConstraint Property=\"_createdby_value\" ReferencedProperty=\"systemuserid\" /></NavigationProperty>")]
    [InlineData("<NavigationPropertyBinding Path=\"opportunity_quotes\" Target=\"quotes\" />")]
    [InlineData("<NavigationPropertyBinding Path=\"customerid_account\" Target=\"accounts\" />")]
    public void Lookups_NameTheirWayBackTheirColumnAndTheirSet(string form) => Assert.Contains(form, Text("$metadata"), StringComparison.Ordinal);

    [Theory]
    [InlineData("WinOpportunity", "OpportunityClose", "opportunityclose")]
    [InlineData("LoseOpportunity", "OpportunityClose", "opportunityclose")]
    [InlineData("CloseQuote", "QuoteClose", "quoteclose")]
    [InlineData("WinQuote", "QuoteClose", "quoteclose")]
    public void Action_ThatAnswersNothing_HasItsParametersAndAnImport(string name, string parameter, string table)
    {
        var csdl = Text("$metadata");

        Assert.Contains(
            $"<Action Name=\"{name}\"><Parameter Name=\"{parameter}\" Type=\"mscrm.{table}\" Nullable=\"false\" />"
            + "<Parameter Name=\"Status\" Type=\"Edm.Int32\" Nullable=\"false\" /></Action>",
            csdl,
            StringComparison.Ordinal);
        Assert.Contains($"<ActionImport Name=\"{name}\" Action=\"Microsoft.Dynamics.CRM.{name}\" />", csdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<Action Name=\"ReviseQuote\"><Parameter Name=\"QuoteId\" Type=\"Edm.Guid\" Nullable=\"false\" />"
        + "<Parameter Name=\"ColumnSet\" Type=\"mscrm.ColumnSet\" /><ReturnType Type=\"mscrm.quote\" Nullable=\"false\" /></Action>")]
    [InlineData(
        "<ComplexType Name=\"ColumnSet\"><Property Name=\"AllColumns\" Type=\"Edm.Boolean\" />"
        + "<Property Name=\"Columns\" Type=\"Collection(Edm.String)\" Unicode=\"false\" /></ComplexType>")]
    [InlineData(
        "<ComplexType Name=\"WhoAmIResponse\"><Property Name=\"BusinessUnitId\" Type=\"Edm.Guid\" Nullable=\"false\" />"
        + "<Property Name=\"UserId\" Type=\"Edm.Guid\" Nullable=\"false\" /><Property Name=\"OrganizationId\" Type=\"Edm.Guid\" Nullable=\"false\" /></ComplexType>")]
    [InlineData("<Function Name=\"WhoAmI\"><ReturnType Type=\"mscrm.WhoAmIResponse\" Nullable=\"false\" /></Function>")]
    [InlineData("<FunctionImport Name=\"WhoAmI\" Function=\"Microsoft.Dynamics.CRM.WhoAmI\" />")]
    [InlineData("<ComplexType Name=\"RetrieveVersionResponse\"><Property Name=\"Version\" Type=\"Edm.String\" Nullable=\"false\" Unicode=\"false\" /></ComplexType>")]
    [InlineData("<Function Name=\"RetrieveVersion\"><ReturnType Type=\"mscrm.RetrieveVersionResponse\" Nullable=\"false\" /></Function>")]
    public void Operation_ThatAnswers_SaysWhat(string form) => Assert.Contains(form, Text("$metadata"), StringComparison.Ordinal);

    [Theory]
    [InlineData("$metadata", null, false)]
    [InlineData("$metadata?annotations=true", null, true)]
    [InlineData("$metadata?annotations=false", null, false)]
    [InlineData("$metadata", "odata.include-annotations=\"*\"", true)]
    [InlineData("$metadata", "odata.include-annotations=\"OData.Community.Display.V1.*\"", false)]
    public void ReadOnlyColumns_AreMarked_WhenAnnotationsAreAskedFor(string path, string? prefer, bool expected)
    {
        var model = Model(web.Client.Get(path, prefer is null ? [] : [("Prefer", prefer)]).Text());

        var marked = Marked(model, "quote").Concat(Marked(model, "activitypointer")).ToHashSet();
        Assert.Equal(expected, marked.IsSupersetOf(["_opportunityid_value", "createdon", "versionnumber", "_regardingobjectid_value"]));
        Assert.DoesNotContain("name", marked);
        Assert.DoesNotContain("statecode", marked);
        Assert.DoesNotContain("quoteid", marked);
    }

    [Fact]
    public void TablesOfTheHostItself_AreNotThere() => Assert.DoesNotContain("localprivilege", Text("$metadata"), StringComparison.Ordinal);

    internal static IEnumerable<EdmError> ErrorsOf(string csdl)
    {
        Model(csdl).Validate(out var errors);
        return errors;
    }

    private static IEnumerable<string> Marked(IEdmModel model, string type) =>
        from property in ((IEdmEntityType)model.FindDeclaredType($"Microsoft.Dynamics.CRM.{type}")).DeclaredProperties
        where model.FindVocabularyAnnotations<IEdmVocabularyAnnotation>(property, CoreVocabularyModel.ComputedTerm).Any()
        select property.Name;

    private static IEdmModel Model(string csdl)
    {
        using var xml = XmlReader.Create(new StringReader(csdl));
        var isRead = CsdlReader.TryParse(xml, out var model, out var errors);
        Assert.True(isRead, string.Join('\n', errors));
        return model;
    }

    private string Text(string path) => web.Client.Get(path).Text();
}
