using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class BadAggregateTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Theory]
    [InlineData("<attribute name='quoteid' aggregate='count'/>", ErrorCodes.QueryBuilderNoAlias, "'quoteid'")]
    [InlineData("<attribute name='statecode' groupby='true'/>", ErrorCodes.QueryBuilderNoAlias, "'statecode'")]
    [InlineData("<attribute name='quoteid' alias='1' aggregate='count'/>", ErrorCodes.QueryBuilderInvalidAlias, "'1'")]
    [InlineData("<attribute name='quoteid' alias='a' aggregate='count'/><attribute name='name' alias='a' aggregate='count'/>", ErrorCodes.QueryBuilderInvalidAlias, "'a'")]
    [InlineData("<attribute name='quoteid' alias='a' aggregate='count'/><attribute name='name' alias='b'/>", ErrorCodes.QueryBuilderAttributeWithAggregate, "'name'")]
    [InlineData("<attribute name='quoteid' alias='a' aggregate='count'/><all-attributes/>", ErrorCodes.QueryBuilderAttributeWithAggregate, "all columns")]
    [InlineData("<attribute name='quoteid' alias='a' aggregate='count' groupby='true'/>", ErrorCodes.InvalidArgument, "'quoteid'")]
    [InlineData("<attribute name='quoteid' alias='a' aggregate='count'/><order attribute='name'/>", ErrorCodes.QueryBuilderAttributeWithAggregate, "'name'")]
    [InlineData("<attribute name='quoteid'/>", ErrorCodes.QueryBuilderNoAlias, "'quoteid'")]
    [InlineData("<attribute name='quoteid' alias='a' aggregate='count'/><attribute name='name'/>", ErrorCodes.QueryBuilderNoAlias, "'name'")]
    [InlineData("<attribute name='quoteid' alias='a'/>", ErrorCodes.QueryBuilderAttributeWithAggregate, "'quoteid'")]
    [InlineData("<all-attributes/>", ErrorCodes.QueryBuilderAttributeWithAggregate, "all columns")]
    [InlineData("<link-entity name='opportunity' from='opportunityid' to='opportunityid'><attribute name='name'/></link-entity>", ErrorCodes.QueryBuilderNoAlias, "'name'")]
    [InlineData("", ErrorCodes.QueryBuilderElementNotFound, "'attribute'")]
    [InlineData("<attribute name='name' alias='a' groupby='true' dategrouping='day'/>", ErrorCodes.InvalidArgument, "'name'")]
    [InlineData("<attribute name='createdon' alias='a' aggregate='max' dategrouping='day'/>", ErrorCodes.InvalidArgument, "'createdon'")]
    [InlineData("<attribute name='createdon' alias='a' groupby='true' dategrouping='decade'/>", ErrorCodes.QueryBuilderDeserializeInvalidNode, "'decade'")]
    [InlineData("<attribute name='createdon' alias='a' groupby='true' usertimezone='maybe'/>", ErrorCodes.QueryBuilderDeserializeInvalidNode, "'maybe'")]
    [InlineData("<attribute name='quoteid' alias='a' aggregate='count'/><order alias='b'/>", ErrorCodes.QueryBuilderAliasDoesNotExist, "'b'")]
    [InlineData("<attribute name='nonsense' alias='a' aggregate='count'/>", ErrorCodes.QueryBuilderNoAttribute, "'nonsense'")]
    public void Aggregate_ThatMakesNoSense_FaultsSayingWhy(string content, int code, string word) =>
        FaultAssert.Throws(
            code, () => fixture.Database.Fetch($"<fetch aggregate='true'><entity name='quote'>{content}</entity></fetch>"), word);

    [Fact]
    public void Alias_WithoutAggregate_IsAnAliasedValue()
    {
        var row = fixture.Database.Fetch(
            "<fetch top='1'><entity name='quote'><attribute name='quotenumber' alias='number'/></entity></fetch>")[0];

        Assert.Equal("QUO-1", row.GetAttributeValue<AliasedValue>("number").Value);
        Assert.Equal(QueryFixture.QuoteId(1), row.Id);
    }
}
