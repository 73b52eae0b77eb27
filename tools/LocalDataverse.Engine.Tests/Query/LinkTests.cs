using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class LinkTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Theory]
    [InlineData("inner", "1 2 3 4")]
    [InlineData("outer", "1 2 3 4 5")]
    public void Link_ToTheParent_KeepsOrDropsRowsWithoutOne(string type, string expected) =>
        Assert.Equal(expected, fixture.Numbers(
            $"""
            <fetch><entity name='quote'>
              <link-entity name='opportunity' from='opportunityid' to='opportunityid' link-type='{type}'/>
            </entity></fetch>
            """));

    [Fact]
    public void LinkedColumns_ComeAsAliasedValues()
    {
        var query = new QueryExpression("quote");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "Alfa");
        var link = query.AddLink("opportunity", "opportunityid", "opportunityid");
        link.EntityAlias = "o";
        link.Columns = new ColumnSet("name", "ownerid", "actualvalue");

        var row = Assert.Single(fixture.Database.Query(query).Entities);

        var name = row.GetAttributeValue<AliasedValue>("o.name");
        Assert.Equal(("opportunity", "name", "Nord"), (name.EntityLogicalName, name.AttributeLogicalName, name.Value));
        var owner = (EntityReference)row.GetAttributeValue<AliasedValue>("o.ownerid").Value;
        Assert.Equal(("systemuser", fixture.Anna, "Anna"), (owner.LogicalName, owner.Id, owner.Name));
        Assert.False(row.Contains("o.actualvalue"));
        Assert.False(row.Contains("o.opportunityid"));
    }

    [Fact]
    public void LinkWithoutAlias_TakesTheTablesNameAndANumber()
    {
        var row = fixture.Database.Fetch(
            """
            <fetch top='1'><entity name='quote'>
              <link-entity name='opportunity' from='opportunityid' to='opportunityid'><attribute name='name'/></link-entity>
            </entity></fetch>
            """).Entities[0];

        Assert.Equal("Nord", row.GetAttributeValue<AliasedValue>("opportunity1.name").Value);
    }

    [Fact]
    public void AllColumns_OfALink_BringTheIdToo()
    {
        var row = fixture.Database.Fetch(
            """
            <fetch top='1'><entity name='quote'>
              <link-entity name='opportunity' from='opportunityid' to='opportunityid' alias='o'><all-attributes/></link-entity>
            </entity></fetch>
            """).Entities[0];

        Assert.Equal(fixture.North, row.GetAttributeValue<AliasedValue>("o.opportunityid").Value);
    }

    [Fact]
    public void Link_FromParentToChildren_RepeatsTheParent()
    {
        var rows = fixture.Database.Fetch(
            """
            <fetch><entity name='opportunity'><attribute name='name'/>
              <link-entity name='quote' from='opportunityid' to='opportunityid' alias='q'><attribute name='quotenumber'/></link-entity>
            </entity></fetch>
            """).Entities;

        var pairs = rows.Select(row => $"{row["name"]}:{((AliasedValue)row["q.quotenumber"]).Value}").Order();
        Assert.Equal(["Nord:QUO-1", "Nord:QUO-2", "Nord:QUO-3", "Syd:QUO-4"], pairs);
    }

    [Theory]
    [InlineData("inner", "", "1 2")]
    [InlineData("outer", "", "1 2 3 4 5")]
    [InlineData("outer", "<filter><condition entityname='c' attribute='accountid' operator='null'/></filter>", "3 4 5")]
    [InlineData("outer", "<filter><condition entityname='c' attribute='name' operator='eq' value='fabrikam'/></filter>", "1 2")]
    public void LinkCriteria_ApplyWhileJoining_RootFilterAfterwards(string type, string rootFilter, string expected) =>
        Assert.Equal(expected, fixture.Numbers(
            $"""
            <fetch><entity name='quote'>{rootFilter}
              <link-entity name='account' from='accountid' to='customerid' alias='c' link-type='{type}'>
                <filter><condition attribute='name' operator='eq' value='FABRIKAM'/></filter>
              </link-entity>
            </entity></fetch>
            """));

    [Fact]
    public void NestedLinks_JoinFromTheirParent()
    {
        var query = new QueryExpression("quote");
        var opportunity = query.AddLink("opportunity", "opportunityid", "opportunityid", JoinOperator.LeftOuter);
        var owner = opportunity.AddLink("systemuser", "ownerid", "systemuserid", JoinOperator.LeftOuter);
        owner.EntityAlias = "owner";
        owner.Columns = new ColumnSet("fullname");

        var rows = fixture.Database.Query(query).Entities;

        Assert.Equal(
            ["Anna", "Anna", "Anna", "Bo", null],
            rows.Select(row => row.GetAttributeValue<AliasedValue>("owner.fullname")?.Value));
    }

    [Fact]
    public void OneTableLinkedTwice_IsToldApartByAlias() =>
        Assert.Equal("1 2", fixture.Numbers(
            """
            <fetch><entity name='quote'>
              <link-entity name='systemuser' from='systemuserid' to='ownerid' alias='a'>
                <filter><condition attribute='fullname' operator='eq' value='Anna'/></filter>
              </link-entity>
              <link-entity name='systemuser' from='systemuserid' to='owningbusinessunit' alias='b' link-type='outer'/>
              <filter><condition entityname='a' attribute='fullname' operator='not-null'/></filter>
            </entity></fetch>
            """));

    // By total 250.50, 100, 100, 0.0001, none; of the two at 100 Syd comes before Nord.
    [Fact]
    public void LinkedOrders_ComeAfterTheQuerysOwn() =>
        Assert.Equal("2 4 1 5 3", fixture.Numbers(
            """
            <fetch><entity name='quote'>
              <link-entity name='opportunity' from='opportunityid' to='opportunityid' alias='o' link-type='outer'>
                <order attribute='name' descending='true'/>
              </link-entity>
              <order attribute='totalamount' descending='true'/>
            </entity></fetch>
            """));

    // None, Nord, Nord, Nord, Syd.
    [Fact]
    public void OrderByALinkedColumn_InTheRoot_NamesTheLink() =>
        Assert.Equal("5 1 2 3 4", fixture.Numbers(
            """
            <fetch><entity name='quote'>
              <link-entity name='opportunity' from='opportunityid' to='opportunityid' alias='o' link-type='outer'/>
              <order entityname='o' attribute='name'/>
            </entity></fetch>
            """));
}
