using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class QueryTests : IDisposable
{
    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public void Set_Selected_HasIdEtagAndTheseColumnsOnly()
    {
        var set = web.Client.Json("quotes?$select=name,statecode,_opportunityid_value,totalamount,closedon&$filter=name eq 'Alpha'");

        Assert.Equal($"{WebClient.Root}$metadata#quotes(name,statecode,_opportunityid_value,totalamount,closedon)", set.Text("@odata.context"));
        var row = Assert.Single(set.GetProperty("value").EnumerateArray());
        Assert.Equal(["@odata.etag", "quoteid", "name", "statecode", "_opportunityid_value", "totalamount", "closedon", "_transactioncurrencyid_value"], row.Names());
        Assert.Matches("^W/\"[0-9]+\"$", row.Text("@odata.etag"));
        Assert.Equal(web.FirstQuoteId, row.GetProperty("quoteid").GetGuid());
        Assert.Equal(1, row.GetProperty("statecode").GetInt32());
        Assert.Equal(web.OpportunityId, row.GetProperty("_opportunityid_value").GetGuid());
        Assert.Equal(1200.5m, row.GetProperty("totalamount").GetDecimal());
        Assert.Equal("2026-02-03", row.Text("closedon"));
    }

    [Fact]
    public void Row_NothingSelected_HasEveryColumnEvenWithoutValue()
    {
        var row = web.Client.Json(web.Quote);

        Assert.Equal($"{WebClient.Root}$metadata#quotes/$entity", row.Text("@odata.context"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("description").ValueKind);
        Assert.DoesNotContain("opportunityid", row.Names());
        Assert.Equal("2026-03-02T10:00:00Z", row.Text("createdon"));
    }

    [Theory]
    [InlineData("name eq 'ALPHA'", "Alpha")]
    [InlineData("name ne 'Alpha'", "Beta,Gamma")]
    [InlineData("statecode eq 1 and name gt 'B'", "Gamma")]
    [InlineData("statecode eq 0 or startswith(name,'Al')", "Alpha,Beta")]
    [InlineData("not (statecode eq 0 or startswith(name,'Al'))", "Gamma")]
    [InlineData("not contains(name,'a')", "")]
    [InlineData("contains(name,'ph')", "Alpha")]
    [InlineData("endswith(name,'ta') eq true", "Beta")]
    [InlineData("endswith(name,'ta') ne true", "Alpha,Gamma")]
    [InlineData("contains(name,'%')", "Alpha,Beta,Gamma")]
    [InlineData("contains(name,'l_h')", "Alpha")]
    [InlineData("contains(name,'[%]')", "")]
    [InlineData("startswith(name,'_e')", "Beta")]
    [InlineData("startswith(name,'[AG]')", "Alpha,Gamma")]
    [InlineData("not startswith(name,'[^AG]')", "Alpha,Gamma")]
    [InlineData("endswith(name,'m_a')", "Gamma")]
    [InlineData("'Beta' le name", "Beta,Gamma")]
    [InlineData("description eq null", "Alpha,Beta,Gamma")]
    [InlineData("description ne null", "")]
    [InlineData("totalamount ge 1200.5", "Alpha,Beta,Gamma")]
    [InlineData("closedon lt 2026-02-04 and closedon ge 2026-02-03", "Alpha,Beta,Gamma")]
    [InlineData("createdon le 2026-03-02T10:00:00Z", "Alpha,Beta,Gamma")]
    [InlineData("createdon lt 2026-03-02T10:00:00Z", "")]
    [InlineData("createdon gt 2026-03-02 and createdon lt 2026-03-03", "Alpha,Beta,Gamma")]
    [InlineData("createdon lt 2026-03-02", "")]
    [InlineData("opportunityid/name eq 'New roof'", "Alpha,Beta,Gamma")]
    [InlineData("opportunityid/customerid_account/name eq 'Nobody'", "")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['Beta','Gamma'])", "Beta,Gamma")]
    [InlineData("Microsoft.Dynamics.CRM.NotIn(PropertyName='statecode',PropertyValues=['1'])", "Beta")]
    public void Filter_EachForm_FindsTheseRows(string filter, string names)
    {
        var set = web.Client.Json($"quotes?$select=name&$orderby=name&$filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(names, string.Join(',', set.Texts("name")));
    }

    [Theory]
    [InlineData("$filter=name eq @n&@n='Beta'", "Beta")]
    [InlineData("$filter=@p1 eq @p2&@p1=name&@p2='Beta'", "Beta")]
    [InlineData("$orderby=@p1 desc,@p2 asc&@p1=statecode&@p2=name", "Alpha,Gamma,Beta")]
    [InlineData("$filter=@p1 ne @p3&$orderby=name&@p1=name", "Alpha,Beta,Gamma")]
    [InlineData("$filter=name eq 'a@n' or name eq @n&@n='Alpha'", "Alpha")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&$orderby=name&@p1='name'&@p2=[\"Beta\",\"It's @p1\"]", "Beta")]
    public void Alias_InFilterAndOrder_StandsForItsText(string options, string names) =>
        Assert.Equal(names, string.Join(',', web.Client.Json($"quotes?$select=name&{options}").Texts("name")));

    [Fact]
    public void Alias_OnTheNextPage_IsStillThere()
    {
        var prefer = ("Prefer", "odata.maxpagesize=1");
        var first = web.Client.Json("quotes?$select=name&$filter=statecode eq @s&$orderby=name&@s=1", prefer);

        Assert.Equal(["Gamma"], web.Client.Json(first.Text("@odata.nextLink")!, prefer).Texts("name"));
    }

    [Fact]
    public void Filter_IdInQuotes_IsTheId()
    {
        var set = web.Client.Json($"quotes?$filter=_opportunityid_value eq '{web.OpportunityId}' and '{web.FirstQuoteId}' ne quoteid");

        Assert.Equal(2, set.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public void Filter_Lookup_TakesAnIdInAnyCase()
    {
        var set = web.Client.Json($"quotes?$select=name&$filter=_opportunityid_value eq {web.OpportunityId.ToString().ToUpperInvariant()}");

        Assert.Equal(3, set.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public void OrderBy_Choice_IsByValueAndNotByLabel()
    {
        // By label Active comes before Draft.
        var set = web.Client.Json("quotes?$select=name&$orderby=statecode,name desc");

        Assert.Equal(["Beta", "Gamma", "Alpha"], set.Texts("name"));
    }

    [Fact]
    public void OrderBy_ColumnOfARelatedRow_IsByThatColumn()
    {
        web.AddQuote("Of another", state: 0, web.Organization.AddOpportunity(and: row => row["name"] = "A boathouse"));

        Assert.Equal("Of another", web.Client.Json("quotes?$select=name&$orderby=opportunityid/name,name").Texts("name")[0]);
    }

    [Fact]
    public void Expand_BothWays_NestsRows()
    {
        var row = web.Client.Json(
            $"{web.Opportunity}?$select=name&$expand=customerid_account($select=name),customerid_contact,"
            + "opportunity_quotes($select=name;$filter=name eq 'Gamma';$expand=opportunityid($select=name))");

        Assert.Equal("Havnens Skibsværft", row.GetProperty("customerid_account").Text("name"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("customerid_contact").ValueKind);
        var quote = Assert.Single(row.GetProperty("opportunity_quotes").EnumerateArray());
        Assert.Equal("Gamma", quote.Text("name"));
        Assert.Equal("New roof", quote.GetProperty("opportunityid").Text("name"));
        Assert.DoesNotContain("_customerid_value", row.Names());
    }

    [Fact]
    public void Count_OfSetAndOfFilter_IsExact()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'3'], web.Client.Get("quotes/$count").Body);
        Assert.Equal("2", web.Client.Get("quotes/$count?$filter=statecode eq 1").Text());
        Assert.Equal(3, web.Client.Json("quotes?$count=true&$top=1").GetProperty("@odata.count").GetInt32());
    }

    [Fact]
    public void FetchXml_OfSet_HasItsAliases()
    {
        var fetch = "<fetch count='2'><entity name='quote'><attribute name='name'/><order attribute='name'/>"
            + "<link-entity name='opportunity' from='opportunityid' to='opportunityid' alias='o'><attribute name='name' alias='topic'/></link-entity></entity></fetch>";
        var set = web.Client.Json("quotes?fetchXml=" + Uri.EscapeDataString(fetch), ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal(["Alpha", "Beta"], set.Texts("name"));
        Assert.Equal(["New roof", "New roof"], set.Texts("topic"));
        Assert.True(set.GetProperty("@Microsoft.Dynamics.CRM.morerecords").GetBoolean());
        Assert.StartsWith("<cookie pagenumber=\"2\" pagingcookie=\"%25", set.Text("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&$count=true", 3)]
    [InlineData("&$count=false", null)]
    [InlineData("", null)]
    public void FetchXml_WithCount_IsAsIfTheQueryAskedForIt(string option, int? count)
    {
        var fetch = "<fetch count='1'><entity name='quote'><attribute name='name'/></entity></fetch>";
        var set = web.Client.Json($"quotes?fetchXml={Uri.EscapeDataString(fetch)}{option}");

        Assert.Equal(count, set.TryGetProperty("@odata.count", out var total) ? total.GetInt32() : null);
        Assert.Equal(1, set.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public void FetchXml_Aggregate_HasNoEtag()
    {
        var fetch = "<fetch aggregate='true'><entity name='quote'><attribute name='quoteid' alias='n' aggregate='count'/></entity></fetch>";
        var row = web.Client.Json("quotes?fetchXml=" + Uri.EscapeDataString(fetch)).GetProperty("value")[0];

        Assert.Equal(["n"], row.Names());
        Assert.Equal(3, row.GetProperty("n").GetInt32());
    }

    [Theory]
    [InlineData("odata.include-annotations=\"*\"", true, true)]
    [InlineData("return=representation, odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"", true, false)]
    [InlineData("odata.maxpagesize=5,odata.include-annotations=\"Microsoft.Dynamics.CRM.lookuplogicalname,Microsoft.Dynamics.CRM.assoc*\"", false, true)]
    [InlineData("odata.include-annotations=\"\"", false, false)]
    public void Annotations_OnlyThoseAskedFor_AreThere(string prefer, bool formatted, bool lookup)
    {
        var answer = web.Client.Get($"{web.Quote}?$select=statecode,_opportunityid_value", ("Prefer", prefer));
        var names = answer.Json(200).Names();

        Assert.Equal(formatted, names.Contains("statecode@OData.Community.Display.V1.FormattedValue"));
        Assert.Equal(formatted, names.Contains("_opportunityid_value@OData.Community.Display.V1.FormattedValue"));
        Assert.Equal(lookup, names.Contains("_opportunityid_value@Microsoft.Dynamics.CRM.lookuplogicalname"));
        Assert.Equal(lookup, names.Contains("_opportunityid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"));
        Assert.Equal(formatted || lookup, answer.Headers.ContainsKey("Preference-Applied"));
    }

    [Fact]
    public void Row_EtagUnchanged_Is304()
    {
        var etag = web.Client.Json(web.Quote).Text("@odata.etag")!;

        Assert.Equal(304, web.Client.Get(web.Quote, ("If-None-Match", etag)).Status);
        Assert.Equal(200, web.Client.Get(web.Quote, ("If-None-Match", "null")).Status);
    }

    [Theory]
    [InlineData("?$expand=opportunityid($select=name)", "")]
    [InlineData("", "odata.include-annotations=\"*\"")]
    [InlineData("?$select=name", "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"")]
    public void Row_EtagUnchanged_WhatOtherRowsAreShownInItIsNever304(string options, string prefer)
    {
        var etag = web.Client.Json(web.Quote).Text("@odata.etag")!;

        Assert.Equal("Alpha", web.Client.Json(web.Quote + options, ("If-None-Match", etag), ("Prefer", prefer)).Text("name"));
    }

    [Fact]
    public void EntityDefinitions_AllAndOne_TellTheSetsNames()
    {
        var all = web.Client.Json("EntityDefinitions?$select=EntitySetName,LogicalName");
        var one = web.Client.Json("EntityDefinitions(LogicalName='opportunity')?$select=EntitySetName");

        Assert.Contains("quotes", all.Texts("EntitySetName"));
        Assert.DoesNotContain("localprivileges", all.Texts("EntitySetName"));
        Assert.Equal("opportunities", one.Text("EntitySetName"));
    }
}
