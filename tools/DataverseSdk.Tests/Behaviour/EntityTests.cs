using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class EntityTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Fact]
    public void Indexer_AttributeIsAbsent_Throws()
    {
        var quote = new Entity("quote");

        Assert.Throws<KeyNotFoundException>(() => quote["name"]);
    }

    [Fact]
    public void Indexer_Set_AddsAndReplaces()
    {
        var quote = new Entity("quote") { ["name"] = "A" };

        quote["name"] = "B";

        Assert.Equal("B", quote.Attributes["name"]);
        Assert.True(quote.Contains("name"));
    }

    [Fact]
    public void GetAttributeValue_AttributeIsAbsent_IsTheTypesDefault()
    {
        var quote = new Entity("quote");

        Assert.Null(quote.GetAttributeValue<string>("name"));
        Assert.Null(quote.GetAttributeValue<int?>("statecode"));
        Assert.Equal(0, quote.GetAttributeValue<int>("statecode"));
        Assert.Equal(Guid.Empty, quote.GetAttributeValue<Guid>("quoteid"));
    }

    [Fact]
    public void GetAttributeValue_AttributeIsNull_IsTheTypesDefault()
    {
        var quote = new Entity("quote") { ["total"] = null, ["name"] = null };

        Assert.Equal(0, quote.GetAttributeValue<int>("total"));
        Assert.Null(quote.GetAttributeValue<Money>("name"));
    }

    [Fact]
    public void GetAttributeValue_AnotherType_ThrowsInvalidCast()
    {
        var quote = new Entity("quote") { ["statecode"] = new OptionSetValue(1) };

        Assert.Throws<InvalidCastException>(() => quote.GetAttributeValue<int>("statecode"));
        Assert.Throws<InvalidCastException>(() => quote.GetAttributeValue<string>("statecode"));
    }

    [Theory]
    [InlineData("text", true)]
    [InlineData(7, false)]
    [InlineData(null, false)]
    public void TryGetAttributeValue_ByTheValuesType_IsTrueOnlyForThatType(object? stored, bool expected)
    {
        var quote = new Entity("quote") { ["name"] = stored };

        var found = quote.TryGetAttributeValue<string>("name", out var value);

        Assert.Equal(expected, found);
        Assert.Equal(expected ? stored : null, value);
    }

    [Fact]
    public void Collections_OfANewRow_AreEmpty()
    {
        var row = new Entity();

        Assert.Null(row.LogicalName);
        Assert.Empty(row.Attributes);
        Assert.Empty(row.FormattedValues);
        Assert.Empty(row.KeyAttributes);
        Assert.Empty(row.RelatedEntities);
        Assert.Null(row.EntityState);
    }

    [Fact]
    public void ToEntityReference_WithKeysAndRowVersion_CarriesThem()
    {
        var quote = new Entity("quote", "quotenumber", "QUO-1") { Id = Id, RowVersion = "42" };

        var reference = quote.ToEntityReference();

        Assert.Equal(new EntityReference("quote", Id), reference);
        Assert.Equal("QUO-1", reference.KeyAttributes["quotenumber"]);
        Assert.Equal("42", reference.RowVersion);
    }

    [Fact]
    public void ToEntity_ClassOfTheSameTable_HasTheRowsValues()
    {
        var row = new Entity("quote", Id) { ["name"] = "A" };

        var quote = row.ToEntity<Quote>();

        Assert.Equal("A", quote.Name);
        Assert.Equal(Id, quote.Id);
    }

    [Fact]
    public void ToEntity_ClassOfAnotherTable_Throws()
    {
        var row = new Entity("salesorder", Id);

        Assert.Throws<NotSupportedException>(row.ToEntity<Quote>);
    }

    [Fact]
    public void RelatedRows_SetByADerivedClass_AreFoundAgain()
    {
        var quote = new Quote { Closes = [new Entity("quoteclose", Id)] };

        Assert.Equal(Id, Assert.Single(quote.Closes!).Id);
        Assert.Equal("quote_quoteclose", Assert.Single(quote.RelatedEntities).Key.SchemaName);

        quote.Closes = null;
        Assert.Empty(quote.RelatedEntities);
    }

    private sealed class Quote : Entity
    {
        public Quote()
            : base("quote")
        {
        }

        public string Name => GetAttributeValue<string>("name");

        public IEnumerable<Entity>? Closes
        {
            get => GetRelatedEntities<Entity>("quote_quoteclose", null);
            set => SetRelatedEntities("quote_quoteclose", null, value);
        }
    }
}
