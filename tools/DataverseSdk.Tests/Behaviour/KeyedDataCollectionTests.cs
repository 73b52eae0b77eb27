using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class KeyedDataCollectionTests
{
    [Fact]
    public void Add_KeyIsThere_Throws()
    {
        var attributes = new AttributeCollection { { "name", "A" } };

        Assert.Throws<ArgumentException>(() => attributes.Add("name", "B"));
    }

    [Fact]
    public void AddRange_KeyIsThere_Throws()
    {
        var attributes = new AttributeCollection { { "name", "A" } };

        Assert.Throws<ArgumentException>(() => attributes.AddRange(KeyValuePair.Create("name", (object)"B")));
    }

    [Fact]
    public void Indexer_KeyIsThere_Replaces()
    {
        var attributes = new AttributeCollection { { "name", "A" } };

        attributes["name"] = "B";

        Assert.Equal(KeyValuePair.Create("name", (object)"B"), Assert.Single(attributes));
    }

    [Fact]
    public void Indexer_KeyIsAbsent_Throws()
    {
        var attributes = new AttributeCollection();

        Assert.Throws<KeyNotFoundException>(() => attributes["name"]);
    }

    [Fact]
    public void Indexer_KeyDiffersInCase_Throws()
    {
        var attributes = new AttributeCollection { { "name", "A" } };

        Assert.Throws<KeyNotFoundException>(() => attributes["Name"]);
    }

    [Fact]
    public void Contains_KeyIsNull_Throws()
    {
        var attributes = new AttributeCollection();

        Assert.Throws<ArgumentNullException>(() => attributes.Contains(null!));
    }

    [Fact]
    public void TryGetValue_KeyIsAbsent_IsFalseAndNull()
    {
        var attributes = new AttributeCollection();

        var found = attributes.TryGetValue("name", out var value);

        Assert.False(found);
        Assert.Null(value);
    }

    [Fact]
    public void Remove_KeyIsThere_TakesItAway()
    {
        var attributes = new AttributeCollection { { "name", "A" }, { "statecode", 1 } };

        var removed = attributes.Remove("name");

        Assert.True(removed);
        Assert.Equal(["statecode"], attributes.Keys);
    }

    [Theory]
    [InlineData("text", true)]
    [InlineData(7, false)]
    [InlineData(null, false)]
    public void TypedTryGetValue_ByTheValuesType_IsTrueOnlyForThatType(object? stored, bool expected)
    {
        var parameters = new ParameterCollection { { "Subject", stored } };

        var found = parameters.TryGetValue<string>("Subject", out var value);

        Assert.Equal(expected, found);
        Assert.Equal(expected ? stored : null, value);
    }

    [Fact]
    public void AddOrUpdateIfNotNull_ValueIsNull_KeepsWhatIsThere()
    {
        var parameters = new ParameterCollection { { "Subject", "A" } };

        parameters.AddOrUpdateIfNotNull("Subject", null);
        parameters.AddOrUpdateIfNotNull("Status", 5);

        Assert.Equal("A", parameters["Subject"]);
        Assert.Equal(5, parameters["Status"]);
    }
}
