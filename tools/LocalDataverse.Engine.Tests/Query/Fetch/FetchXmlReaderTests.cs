using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query.Fetch;

public class FetchXmlReaderTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nonsense")]
    [InlineData("<fetch>")]
    [InlineData("<fetch><entity name='quote'></fetch></entity>")]
    [InlineData("<fetch distinct='true' distinct='true'><entity name='quote'/></fetch>")]
    [InlineData("<fetch><entity name='&undefined;'/></fetch>")]
    [InlineData("<fetch><entity name='quote'/></fetch><fetch/>")]
    public void Read_MalformedXml_Faults(string? xml) => Refused(ErrorCodes.InvalidXml, xml, "Invalid FetchXML");

    [Theory]
    [InlineData("<!DOCTYPE fetch><fetch><entity name='quote'/></fetch>")]
    [InlineData("<!DOCTYPE fetch [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><fetch><entity name='&e;'/></fetch>")]
    [InlineData("<!DOCTYPE f [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><fetch><entity name='&b;'/></fetch>")]
    public void Read_DocumentType_Faults(string xml) => Refused(ErrorCodes.InvalidXml, xml, "DTD");

    [Fact]
    public void Read_TooLong_Faults() =>
        Refused(ErrorCodes.InvalidXml, $"<fetch><entity name='{new string('x', 1_000_001)}'/></fetch>", "Invalid FetchXML");

    [Theory]
    [InlineData("<query/>", "'query'")]
    [InlineData("<fetch nonsense='1'><entity name='quote'/></fetch>", "'nonsense'")]
    [InlineData("<fetch><nonsense/><entity name='quote'/></fetch>", "'nonsense'")]
    [InlineData("<fetch>text<entity name='quote'/></fetch>", "'text'")]
    [InlineData("<fetch xmlns='urn:x'><entity name='quote'/></fetch>", "urn:x")]
    [InlineData("<fetch><entity name='quote' nonsense='1'/></fetch>", "'nonsense'")]
    [InlineData("<fetch><entity name='quote'><nonsense/></entity></fetch>", "'nonsense'")]
    [InlineData("<fetch><entity name='quote'><attribute name='name' nonsense='1'/></entity></fetch>", "'nonsense'")]
    [InlineData("<fetch><entity name='quote'><attribute name='name'><x/></attribute></entity></fetch>", "'x'")]
    [InlineData("<fetch><entity name='quote'><all-attributes name='name'/></entity></fetch>", "'name'")]
    [InlineData("<fetch><entity name='quote'><attribute name='name' alias='a' aggregate='median'/></entity></fetch>", "'median'")]
    [InlineData("<fetch><entity name='quote'><attribute name='name' alias='a' aggregate='count'/></entity></fetch>", "'name'")]
    [InlineData("<fetch><entity name='quote'><attribute name='name' alias='a' groupby='true'/></entity></fetch>", "'name'")]
    [InlineData("<fetch><entity name='quote'><order attribute='name' nonsense='1'/></entity></fetch>", "'nonsense'")]
    [InlineData("<fetch><entity name='quote'><order attribute='name' descending='yes'/></entity></fetch>", "'yes'")]
    [InlineData("<fetch><entity name='quote'><filter type='xor'/></entity></fetch>", "'xor'")]
    [InlineData("<fetch><entity name='quote'><filter nonsense='1'/></entity></fetch>", "'nonsense'")]
    [InlineData("<fetch><entity name='quote'><filter><nonsense/></filter></entity></fetch>", "'nonsense'")]
    [InlineData("<fetch><entity name='quote'><filter><condition attribute='name' operator='null' nonsense='1'/></filter></entity></fetch>", "'nonsense'")]
    [InlineData("<fetch><entity name='quote'><filter><condition attribute='name' operator='in'><v>1</v></condition></filter></entity></fetch>", "'v'")]
    [InlineData("<fetch><entity name='quote'><filter><condition attribute='name' operator='eq'>x</condition></filter></entity></fetch>", "'text'")]
    [InlineData("<fetch><entity name='quote'><link-entity name='account' from='accountid' to='customerid' link-type='cross'/></entity></fetch>", "'cross'")]
    [InlineData("<fetch><entity name='quote'><link-entity name='account' from='accountid' to='customerid' nonsense='1'/></entity></fetch>", "'nonsense'")]
    [InlineData("<fetch distinct='maybe'><entity name='quote'/></fetch>", "'maybe'")]
    [InlineData("<fetch count='ten'><entity name='quote'/></fetch>", "'ten'")]
    [InlineData("<fetch count='-1'><entity name='quote'/></fetch>", "'-1'")]
    [InlineData("<fetch page='1.5'><entity name='quote'/></fetch>", "'1.5'")]
    [InlineData("<fetch top='99999999999'><entity name='quote'/></fetch>", "'99999999999'")]
    public void Read_WhatFetchXmlHasNot_FaultsNamingIt(string xml, string named) =>
        Refused(ErrorCodes.QueryBuilderDeserializeInvalidNode, xml, named);

    [Theory]
    [InlineData("<fetch/>", "'entity'")]
    [InlineData("<fetch><entity name='quote'/><entity name='quote'/></fetch>", "'entity'")]
    [InlineData("<fetch><entity/></fetch>", "'name'")]
    [InlineData("<fetch><entity name=''/></fetch>", "'name'")]
    [InlineData("<fetch><entity name='quote'><attribute/></entity></fetch>", "'name'")]
    [InlineData("<fetch><entity name='quote'><order/></entity></fetch>", "'attribute'")]
    [InlineData("<fetch><entity name='quote'><filter><condition operator='eq'/></filter></entity></fetch>", "'attribute'")]
    [InlineData("<fetch><entity name='quote'><filter><condition attribute='name'/></filter></entity></fetch>", "'operator'")]
    [InlineData("<fetch><entity name='quote'><link-entity name='account' from='accountid'/></entity></fetch>", "'to'")]
    [InlineData("<fetch><entity name='quote'><link-entity name='account' to='customerid'/></entity></fetch>", "'from'")]
    public void Read_WithoutWhatMustBeThere_FaultsNamingIt(string xml, string named) =>
        Refused(ErrorCodes.QueryBuilderElementNotFound, xml, named);

    [Theory]
    [InlineData("", true)]
    [InlineData("<order attribute='name'/>", true)]
    [InlineData("<link-entity name='opportunity' from='opportunityid' to='opportunityid'/>", true)]
    [InlineData("<attribute name='name'/>", false)]
    [InlineData("<link-entity name='opportunity' from='opportunityid' to='opportunityid'><attribute name='name'/></link-entity>", false)]
    [InlineData("<link-entity name='opportunity' from='opportunityid' to='opportunityid'><all-attributes/></link-entity>", false)]
    public void Read_WithoutAnyAttribute_SelectsAllColumns(string content, bool all) =>
        Assert.Equal(all, FetchXmlReader.Read($"<fetch><entity name='quote'>{content}</entity></fetch>").Query.ColumnSet.AllColumns);

    [Theory]
    [InlineData("count='1'", "count")]
    [InlineData("page='1'", "page")]
    [InlineData("paging-cookie=''", "paging-cookie")]
    [InlineData("returntotalrecordcount='true'", "returntotalrecordcount")]
    public void Read_TopWithPaging_FaultsNamingThePagingAttribute(string attribute, string named) =>
        Refused(
            ErrorCodes.InvalidArgument,
            $"<fetch top='1' {attribute}><entity name='quote'/></fetch>",
            $"The top attribute can't be specified with paging attribute {named}");

    [Theory]
    [InlineData("nonsense")]
    [InlineData("EQ")]
    [InlineData("contains")]
    public void Read_UnknownOperator_FaultsNamingIt(string name) =>
        Refused(
            ErrorCodes.QueryBuilderInvalidConditionOperator,
            $"<fetch><entity name='quote'><filter><condition attribute='name' operator='{name}'/></filter></entity></fetch>",
            $"'{name}'");

    [Theory]
    [InlineData("filter", "<filter>", "</filter>")]
    [InlineData("links", "<link-entity name='quote' from='quoteid' to='quoteid'>", "</link-entity>")]
    public void Read_NestedTooDeep_Faults(string what, string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 900)) + string.Concat(Enumerable.Repeat(close, 900));

        Refused(ErrorCodes.InvalidArgument, $"<fetch><entity name='quote'>{nested}</entity></fetch>", "deeper", what);
    }

    [Fact]
    public void Read_EverythingAtOnce_MakesTheQueryExpression()
    {
        var request = FetchXmlReader.Read(
            """
            <?xml version='1.0'?>
            <!-- a comment -->
            <fetch version='1.0' mapping='logical' output-format='xml-platform' no-lock='true' distinct='1' count='7' page='2'
                   paging-cookie='&lt;cookie page=&quot;1&quot;/&gt;' returntotalrecordcount='true' useraworderby='false'>
              <entity name='quote'>
                <attribute name='name'/>
                <attribute name='quotenumber' alias='number'/>
                <order attribute='name' descending='true'/>
                <filter type='or'>
                  <condition attribute='statecode' operator='in'><value uiname='Draft'>0</value><value>1</value></condition>
                  <condition entityname='o' attribute='name' operator='eq' value='' uitype='x'/>
                </filter>
                <link-entity name='opportunity' from='opportunityid' to='opportunityid' alias='o' link-type='outer' visible='false'>
                  <all-attributes/>
                </link-entity>
              </entity>
            </fetch>
            """);

        var query = request.Query;
        Assert.False(request.OrderChoicesByValue);
        Assert.True(query is { EntityName: "quote", Distinct: true, NoLock: true, TopCount: null });
        Assert.True(query.PageInfo is { Count: 7, PageNumber: 2, ReturnTotalRecordCount: true, PagingCookie: "<cookie page=\"1\"/>" });
        Assert.Equal(["name"], query.ColumnSet.Columns);
        Assert.Equal(("quotenumber", "number"), (query.ColumnSet.AttributeExpressions[0].AttributeName, query.ColumnSet.AttributeExpressions[0].Alias));
        Assert.Equal(OrderType.Descending, query.Orders[0].OrderType);
        Assert.Equal(LogicalOperator.Or, query.Criteria.FilterOperator);
        Assert.Equal(["0", "1"], query.Criteria.Conditions[0].Values);
        Assert.Equal(("o", ""), (query.Criteria.Conditions[1].EntityName, query.Criteria.Conditions[1].Values[0]));
        var link = Assert.Single(query.LinkEntities);
        Assert.True(link is { LinkFromEntityName: "quote", LinkToEntityName: "opportunity", EntityAlias: "o", JoinOperator: JoinOperator.LeftOuter });
        Assert.True(link.Columns.AllColumns);
    }

    private static void Refused(int code, string? xml, params string[] words) =>
        FaultAssert.Throws(code, () => FetchXmlReader.Read(xml), words);
}
