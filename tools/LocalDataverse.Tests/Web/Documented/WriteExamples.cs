namespace ProjectOpsClose.LocalDataverse.Tests.Web.Documented;

internal static class WriteExamples
{
    private const string NotBuilt = "This host doesn't support ";
    private const string Representation = "\nPrefer: return=representation";

    public static TheoryData<string, string, int, string> Create { get; } = Examples.Of(
        "create-entity-web-api",
        ("POST accounts\nContent-Type: application/json; charset=utf-8\n\n{\"name\":\"Yard\",\"accountnumber\":\"7\"}", 204, "[OData-EntityId, {root}accounts("),
        ("POST accounts?$select=name,createdon" + Representation + "\n\n{\"name\":\"Yard\"}", 201, "[Preference-Applied, return=representation]"),
        ("POST accounts\n\n{\"name\":\"Yard\",\"primarycontactid\":{\"firstname\":\"Bo\"}}", 501, "primarycontactid"),
        ("POST accounts\n\n{\"name\":\"Yard\",\"opportunity_customer_accounts\":[{\"name\":\"Roof\"}]}", 501, "opportunity_customer_accounts"),
        ("POST accounts?$select=name&$expand=primarycontactid($select=fullname)" + Representation + "\n\n{\"name\":\"Yard\",\"primarycontactid@odata.bind\":\"/contacts({contact})\"}", 201, "\"fullname\":\"Nina Holm\""),
        ("POST accounts\n\n{\"name\":\"Yard\",\"contact_customer_accounts@odata.bind\":[\"/contacts({contact})\"]}", 501, "contact_customer_accounts"),
        ("GET InitializeFrom(EntityMoniker=@p1,TargetEntityName=@p2,TargetFieldType=@p3)?@p1={'@odata.id':'accounts({account})'}&@p2='account'&@p3=Microsoft.Dynamics.CRM.TargetFieldType'ValidForCreate'", 501, NotBuilt + "the function InitializeFrom"),
        ("GET entitymaps?$select=sourceentityname,targetentityname&$orderby=sourceentityname", 501, NotBuilt + "the set 'entitymaps'"),
        ("POST accounts\n\n{\"@odata.type\":\"#Microsoft.Dynamics.CRM.account\",\"name\":\"Yard\",\"primarycontactid@odata.bind\":\"contacts({contact})\"}", 204, "OData-EntityId"));

    public static TheoryData<string, string, int, string> UpdateAndDelete { get; } = Examples.Of(
        "update-delete-entities-using-web-api",
        ("PATCH accounts({account})\nIf-Match: *\n\n{\"name\":\"Yard\",\"telephone1\":\"1\"}", 204, "[OData-EntityId, {root}accounts({account})]"),
        ("PATCH accounts({account})?$select=name,createdon" + Representation + "\nIf-Match: *\n\n{\"name\":\"Yard\"}", 200, "\"name\":\"Yard\""),
        ("PUT accounts({account})/name\n\n{\"value\":\"Yard\"}", 501, NotBuilt + "PUT of the single value 'name'"),
        ("DELETE accounts({account})/telephone1", 501, NotBuilt + "DELETE of the single value 'telephone1'"),
        ("PATCH accounts({new})\n\n{\"name\":\"Yard\"}", 204, "[OData-EntityId, {root}accounts({new})]"),
        ("DELETE contacts({other})", 204, ""),
        ("DELETE contacts({new})", 404, "Does Not Exist"));

    public static TheoryData<string, string, int, string> Associate { get; } = Examples.Of(
        "associate-disassociate-entities-using-web-api",
        ("POST accounts({account})/opportunity_customer_accounts/$ref\n\n{\"@odata.id\":\"{root}opportunities({opportunity})\"}", 501, NotBuilt + "$ref"),
        ("PUT opportunities({opportunity})/customerid_account/$ref\n\n{\"@odata.id\":\"accounts({account})\"}", 501, NotBuilt + "$ref"),
        ("DELETE accounts({account})/opportunity_customer_accounts/$ref?$id={root}opportunities({opportunity})", 501, NotBuilt + "$ref"),
        ("DELETE accounts({account})/opportunity_customer_accounts({opportunity})/$ref", 501, NotBuilt + "$ref"),
        ("DELETE opportunities({opportunity})/customerid_account/$ref", 501, NotBuilt + "$ref"),
        ("PATCH opportunities({opportunity})\n\n{\"customerid_account@odata.bind\":\"accounts({account})\"}", 204, ""),
        ("PATCH accounts({account})\n\n{\"primarycontactid@odata.bind\":null}", 204, ""),
        ("PATCH accounts({account})\n\n{\"primarycontactid\":null}", 204, ""),
        ("PUT emails({new})/email_activity_parties\n\n{\"value\":[]}", 501, NotBuilt + "the set 'emails'"));

    public static TheoryData<string, string, int, string> Conditional { get; } = Examples.Of(
        "perform-conditional-operations-using-web-api",
        ("GET accounts({account})?$select=accountnumber,name,createdon\nIf-None-Match: {etag}", 304, "[ETag, {etag}]"),
        ("GET accounts({account})?$select=name\nIf-None-Match: W/\"1\"", 200, "Havnens"),
        ("GET accounts({account})?$select=name&$expand=primarycontactid($select=fullname)\nIf-None-Match: {etag}", 200, "Nina Holm"),
        ("GET accounts({account})?$select=name\nIf-None-Match: {etag}\nPrefer: odata.include-annotations=\"*\"", 200, "Havnens"),
        ("GET EntityDefinitions(LogicalName='account')?$select=IsOptimisticConcurrencyEnabled", 501, NotBuilt + "the property IsOptimisticConcurrencyEnabled"),
        ("PATCH accounts({new})\nIf-Match: *\n\n{\"name\":\"Yard\"}", 404, "Does Not Exist"),
        ("PATCH accounts({account})\nIf-None-Match: *\n\n{\"name\":\"Yard\"}", 412, "A record with matching key values already exists."),
        ("PATCH accounts({new})\nIf-None-Match: *\n\n{\"name\":\"Yard\"}", 204, ""),
        ("DELETE accounts({account})\nIf-Match: W/\"1\"", 412, "The version of the existing record doesn't match the RowVersion property provided."),
        ("PATCH accounts({account})\nIf-Match: W/\"1\"\n\n{\"name\":\"Yard\"}", 412, "The version of the existing record doesn't match the RowVersion property provided."),
        ("PATCH accounts({account})\nIf-Match: {etag}\n\n{\"name\":\"Yard\"}", 204, ""));
}
