namespace ProjectOpsClose.LocalDataverse.Tests.Web.Documented;

internal static class QueryExamples
{
    private const string Formatted = "\nPrefer: odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"";
    private const string NotBuilt = "This host doesn't support ";

    public static TheoryData<string, string, int, string> Overview { get; } = Examples.Of(
        "query/overview",
        ("GET ", 200, "\"name\":\"accounts\",\"kind\":\"EntitySet\",\"url\":\"accounts\""),
        ("GET accounts", 200, "\"name\":\"Havnens Skibsværft\""),
        ("GET systemusers({user})/user_accounts?$select=name", 200, "$metadata#accounts(name)"),
        ("GET accounts?$select=name,statecode,statuscode&$orderby=name&$top=1" + Formatted, 200, "\"statuscode@OData.Community.Display.V1.FormattedValue\":\"Active\",\"statuscode\":1"),
        ("GET quotes?$select=name,totalamount&$orderby=totalamount asc,name desc&$filter=totalamount ne null", 200, "\"name\":\"Gamma\""),
        ("GET quotes?$select=name,totalamount&$orderby=@a asc,@b desc&$filter=@a ne @c&@a=totalamount&@b=name", 200, "\"name\":\"Gamma\""),
        ("GET accounts?$skip=2", 400, "The query parameter $skip is not supported"),
        ("GET accounts?$search=yard", 400, "The query parameter $search is not supported"),
        ("GET accounts?$format=json", 400, "The query parameter $format is not supported"),
        ("GET contacts?$select=fullname&$top=1", 200, "\"fullname\":"));

    public static TheoryData<string, string, int, string> SelectColumns { get; } = Examples.Of(
        "query/select-columns",
        ("GET quotes?$select=name,totalamount&$top=1", 200, "$metadata#quotes(name,totalamount)\""),
        ("GET quotes?$select=name,totalamount&$top=1", 200, "\"totalamount\":1200.5,\"_transactioncurrencyid_value\":"),
        ("GET accounts?$select=name,_primarycontactid_value,modifiedon&$top=1" + Formatted, 200, "\"_primarycontactid_value@OData.Community.Display.V1.FormattedValue\":\"Nina Holm\""),
        ("GET accounts?$select=name,_ownerid_value&$top=2\nPrefer: odata.include-annotations=\"Microsoft.Dynamics.CRM.associatednavigationproperty,Microsoft.Dynamics.CRM.lookuplogicalname\"",
            200, "\"_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty\":\"ownerid\",\"_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"systemuser\""));

    public static TheoryData<string, string, int, string> JoinTables { get; } = Examples.Of(
        "query/join-tables",
        ("GET accounts?$select=name&$expand=contact_customer_accounts($select=fullname;$filter=contains(fullname,'Holm');$orderby=createdon desc)", 200, "\"fullname\":\"Nina Holm\""),
        ("GET accounts?$select=name&$expand=primarycontactid($select=fullname),contact_customer_accounts($select=fullname)\nPrefer: odata.maxpagesize=1\nIf-None-Match: null",
            200, "\"contact_customer_accounts@odata.nextLink\":\"{root}accounts({account})/contact_customer_accounts?$select=fullname\""),
        ("GET accounts?$select=name&$expand=primarycontactid($select=contactid,fullname),createdby($select=fullname)\nPrefer: odata.maxpagesize=2", 200, "\"createdby\":{"),
        ("GET accounts?$select=name&$expand=primarycontactid/$ref", 501, NotBuilt + "$ref in $expand"),
        ("GET accounts?$select=name&$expand=contact_customer_accounts/$ref", 400, "Expand with $ref is only supported on lookup type navigation property."),
        ("GET quotes?$select=name&$expand=opportunityid($select=name;$expand=customerid_account($select=name;$expand=createdby($select=fullname)))", 200, "$metadata#quotes(name,opportunityid(name,customerid_account(name,createdby(fullname))))"),
        ("GET accounts?$select=name,accountid&$expand=contact_customer_accounts($select=fullname),opportunity_customer_accounts($select=name)\nPrefer: odata.maxpagesize=1", 200, "\"fullname\":\"Bo Lund\""),
        ("GET accounts?$select=name&$expand=opportunity_customer_accounts($select=name),contact_customer_accounts($select=fullname;$expand=owninguser($select=fullname))\nPrefer: odata.maxpagesize=1",
            200, "/contact_customer_accounts?$select=fullname&$expand=owninguser%28%24select%3Dfullname%29&$skiptoken="),
        ("GET accounts?$expand=contact_customer_accounts($top=1;$expand=owninguser($select=fullname))", 400, "Only $select and $filter clause can be provided"));

    public static TheoryData<string, string, int, string> FilterRows { get; } = Examples.Of(
        "query/filter-rows",
        ("GET accounts?$filter=_owninguser_value eq '{user}'&$select=name", 200, "\"value\":[]"),
        ("GET quotes?$filter=totalamount eq 1200.5", 200, "\"name\":\"Alpha\""),
        ("GET quotes?$filter=totalamount ne 1200.5", 200, "\"value\":[]"),
        ("GET quotes?$filter=totalamount gt 100000", 200, "\"value\":[]"),
        ("GET quotes?$filter=totalamount ge 1200", 200, "\"name\":\"Alpha\""),
        ("GET quotes?$filter=totalamount lt 100000", 200, "\"name\":\"Alpha\""),
        ("GET quotes?$filter=totalamount le 1200", 200, "\"value\":[]"),
        ("GET contacts?$select=fullname&$filter=firstname eq lastname", 501, NotBuilt + "the comparison of two columns in $filter"),
        ("GET quotes?$filter=totalamount lt 100000 and totalamount gt 2000", 200, "\"value\":[]"),
        ("GET accounts?$filter=contains(name,'(closed)') or contains(name,'havn')", 200, "Havnens"),
        ("GET accounts?$filter=not contains(name,'havn')", 200, "\"value\":[]"),
        ("GET quotes?$filter=(contains(name,'alph') or contains(name,'bet')) and totalamount gt 5", 200, "\"name\":\"Beta\""),
        ("GET quotes?$select=name&$filter=Microsoft.Dynamics.CRM.Between(PropertyName='totalamount',PropertyValues=[\"5\",\"2000\"])", 200, "\"name\":\"Gamma\""),
        ("GET accounts?$filter=contains(name,'%2B123')", 200, "\"value\":[]"),
        ("GET accounts?$filter=endswith(name,'værft')", 200, "Havnens"),
        ("GET accounts?$filter=startswith(name,'h')", 200, "Havnens"),
        ("GET contacts?$select=fullname&$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='lastname'&@p2=[\"Lund\",\"O'Hara\"]", 200, "Bo Lund"),
        ("GET contacts?$select=fullname&$filter=lastname eq 'O''Hara'", 200, "\"value\":[]"),
        ("GET contacts?$select=fullname&$filter=lastname eq 'O'Hara'", 400, "unterminated"),
        ("GET accounts?$filter=primarycontactid/fullname eq 'Nina Holm'&$select=name,_primarycontactid_value" + Formatted, 200, "\"_primarycontactid_value\":\"{contact}\""),
        ("GET accounts?$filter=primarycontactid/createdby/fullname eq 'SYSTEM'&$select=name&$expand=primarycontactid($select=fullname,_createdby_value;$expand=createdby($select=fullname))&$top=1", 200, "\"createdby\":{"),
        ("GET accounts?$select=name&$filter=opportunity_customer_accounts/any(o:contains(o/name,'roof'))", 501, NotBuilt + "any and all in $filter"),
        ("GET accounts?$select=name&$filter=opportunity_customer_accounts/all(o:o/statecode eq 1)", 501, NotBuilt + "any and all in $filter"),
        ("GET accounts?$select=name&$filter=(contact_customer_accounts/any(c:c/lastname eq 'Lund' and c/opportunity_customer_contacts/any(o:o/description ne 'N/A'))) and endswith(name,'t')", 501, NotBuilt + "any and all in $filter"));

    public static TheoryData<string, string, int, string> OrderRows { get; } = Examples.Of(
        "query/order-rows",
        ("GET quotes?$select=name,totalamount&$orderby=totalamount asc,name desc&$filter=totalamount ne null", 200, "\"name\":\"Gamma\""),
        ("GET quotes?$select=name&$orderby=_opportunityid_value", 200, "\"name\":"),
        ("GET quotes?$select=name&$orderby=statecode&$top=1", 200, "\"name\":\"Beta\""));

    public static TheoryData<string, string, int, string> CountRows { get; } = Examples.Of(
        "query/count-rows",
        ("GET quotes?$select=quoteid&$count=true", 200, "\"@odata.count\":3"),
        ("GET quotes?$select=name&$filter=contains(name,'a')&$count=true\nPrefer: odata.maxpagesize=1,odata.include-annotations=\"Microsoft.Dynamics.CRM.*\"",
            200, "\"@odata.count\":3,\"@Microsoft.Dynamics.CRM.totalrecordcount\":3,\"@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded\":false"),
        ("GET quotes?$select=name\nPrefer: odata.include-annotations=\"Microsoft.Dynamics.CRM.totalrecordcount\"", 200, "\"@Microsoft.Dynamics.CRM.totalrecordcount\":-1"),
        ("GET quotes/$count", 200, " 3"),
        ("GET quotes?fetchXml=<fetch count=\"1\"><entity name=\"quote\"><attribute name=\"name\"/></entity></fetch>&$count=true", 200, "\"@odata.count\":3"),
        ("GET RetrieveTotalRecordCount(EntityNames=['quote'])", 501, NotBuilt + "the function RetrieveTotalRecordCount"));

    public static TheoryData<string, string, int, string> PageResults { get; } = Examples.Of(
        "query/page-results",
        ("GET contacts?$select=fullname\nPrefer: odata.maxpagesize=1", 200, "\"@odata.nextLink\":\"{root}contacts?$select=fullname&$skiptoken=%3Ccookie%20pagenumber%3D%222%22%20"),
        ("GET contacts?$select=fullname&$top=1", 200, "\"value\":["),
        ("GET contacts?$top=1&$skip=1", 400, "$skip"));

    public static TheoryData<string, string, int, string> AggregateData { get; } = Examples.Of(
        "query/aggregate-data",
        ("GET quotes?$apply=groupby((statuscode))" + Formatted, 501, NotBuilt + "the query option $apply"),
        ("GET quotes?$apply=groupby((statuscode),aggregate($count as count))", 501, NotBuilt + "the query option $apply"),
        ("GET quotes?$apply=aggregate(totalamount with sum as total)", 501, NotBuilt + "the query option $apply"),
        ("GET accounts?$apply=filter(name eq 'WA')/groupby((primarycontactid/fullname))", 501, NotBuilt + "the query option $apply"),
        ("GET accounts?$apply=aggregate(createdon with max as last)", 501, NotBuilt + "the query option $apply"));

    public static TheoryData<string, string, int, string> RetrieveRow { get; } = Examples.Of(
        "retrieve-entity-using-web-api",
        ("GET accounts({account})", 200, "$metadata#accounts/$entity"),
        ("GET accounts({account})?$select=name,accountnumber\nContent-Type: application/json; charset=utf-8", 200, "$metadata#accounts(name,accountnumber)/$entity"),
        ("GET contacts(firstname='Bo',emailaddress1='bo@example.com')", 400, "contacts(firstname"),
        ("GET accounts(_primarycontactid_value={contact})", 400, "accounts(_primarycontactid_value"),
        ("GET accounts({account})/name", 200, "$metadata#accounts({account})/name\",\"value\":\"Havnens Skibsværft\""),
        ("GET accounts({account})/primarycontactid?$select=fullname", 200, "$metadata#contacts(fullname)/$entity"),
        ("GET accounts({account})/contact_customer_accounts/$ref", 501, NotBuilt + "$ref"),
        ("GET accounts({account})/contact_customer_accounts/$count", 200, " 2"),
        ("GET accounts({account})?$select=name&$expand=primarycontactid($select=contactid,fullname)", 200, "\"fullname\":\"Nina Holm\""),
        ("GET accounts({account})?$select=name&$expand=primarycontactid/$ref", 501, NotBuilt + "$ref in $expand"),
        ("GET accounts({account})?$select=name&$expand=contact_customer_accounts($select=fullname,createdon)", 200, "\"fullname\":\"Bo Lund\""),
        ("GET accounts({account})?$select=accountid&$expand=primarycontactid($select%20=%20createdon,%20fullname),contact_customer_accounts($select%20=%20fullname,%20createdon)", 200, "\"primarycontactid\":{"),
        ("GET accounts({account})?$expand=contact_customer_accounts($filter=endswith(fullname,'d');$select=fullname)", 200, "Bo Lund"),
        ("GET accounts({account})?$expand=contact_customer_accounts($orderby=createdon asc;$select=fullname,createdon)", 200, "Bo Lund"),
        ("GET accounts({account})?$expand=contact_customer_accounts($top=1;$select=fullname)", 200, "\"fullname\":"),
        ("GET accounts({account})?$select=name&$expand=modifiedby($select=fullname;$expand=businessunitid($select=name))", 200, "\"businessunitid\":{"));
}
