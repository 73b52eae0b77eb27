using ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Documented;

internal static class OperationExamples
{
    private const string NotBuilt = "This host doesn't support ";
    private const string Get = "Content-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ";
    private const string CreateContact = "POST {root}contacts HTTP/1.1\nContent-Type: application/json\n\n{\"firstname\":\"Bo\",\"lastname\":\"Holm\"}";
    private const string CreateAccount = "POST {root}accounts HTTP/1.1\nContent-Type: application/json\n\n{\"name\":\"Yard\"}";
    private static readonly string TooLong = $"POST /api/data/v9.2/accounts HTTP/1.1\nContent-Type: application/json; type=entry\n\n{{\"name\":\"{new string('x', 200)}\"}}";

    public static TheoryData<string, string, int, string> Functions { get; } = Examples.Of(
        "use-web-api-functions",
        ("GET WhoAmI()", 200, "$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse"),
        ("GET WhoAmI", 200, "\"UserId\":"),
        ("GET GetTimeZoneCodeByLocalizedName(LocalizedStandardName='Pacific Standard Time',LocaleId=1033)", 501, NotBuilt + "the function GetTimeZoneCodeByLocalizedName"),
        ("GET GetTimeZoneCodeByLocalizedName(LocalizedStandardName=@p1,LocaleId=@p2)?@p1='Pacific Standard Time'&@p2=1033", 501, NotBuilt + "the function GetTimeZoneCodeByLocalizedName"),
        ("GET systemusers({user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@tid)?@tid={'@odata.id':'contacts({contact})'}", 501, NotBuilt + "the function RetrievePrincipalAccess"),
        ("GET systemusers({user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges", 501, NotBuilt + "the function RetrieveUserPrivileges"),
        ("GET savedqueries/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()?$select=name", 501, NotBuilt + "the function RetrieveUnpublishedMultiple"),
        ("GET accounts?$select=name,accountnumber&$filter=Microsoft.Dynamics.CRM.LastXHours(PropertyName=@p1,PropertyValue=@p2)&@p1='modifiedon'&@p2=12", 200, "Havnens"),
        ("GET systemusers?$select=fullname&$filter=Microsoft.Dynamics.CRM.NotEqualUserId(PropertyName=@p1)&@p1='systemuserid'", 200, "\"fullname\":\"User"),
        ("GET systemusers?$select=fullname,systemuserid&$filter=not Microsoft.Dynamics.CRM.EqualUserId(PropertyName=@p1)&@p1='systemuserid'", 400, "Not operator along with the Custom Named Condition operators is not allowed"),
        ("GET accounts?$select=name&$filter=not Microsoft.Dynamics.CRM.Last7Days(PropertyName=@p1)&@p1='createdon'", 400, "Not operator along with the Custom Named Condition operators is not allowed"),
        ("GET accounts?$select=name&$filter=Microsoft.Dynamics.CRM.OlderThanXDays(PropertyName=@p1,PropertyValue=@p2)&@p1='createdon'&@p2=7", 200, "\"value\":[]"));

    public static TheoryData<string, string, int, string> Actions { get; } = Examples.Of(
        "use-web-api-actions",
        ("POST WinOpportunity\n\n{\"Status\":3,\"OpportunityClose\":{\"subject\":\"Won\",\"opportunityid@odata.bind\":\"{root}opportunities({opportunity})\"}}", 204, ""),
        ("POST LoseOpportunity\n\n{\"Status\":4,\"OpportunityClose\":{\"opportunityid@odata.bind\":\"/opportunities({opportunity})\"}}", 204, ""),
        ("POST CloseQuote\n\n{\"Status\":5,\"QuoteClose\":{\"subject\":\"Lost\",\"quoteid@odata.bind\":\"/quotes({quote})\"}}", 204, ""),
        ("POST WinQuote\n\n{\"Status\":4,\"QuoteClose\":{\"subject\":\"Won\",\"quoteid@odata.bind\":\"/quotes({quote})\"}}", 204, ""),
        ("POST Merge\n\n{\"Target\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"accountid\":\"{account}\"}}", 501, NotBuilt + "the action Merge"),
        ("POST queues({new})/Microsoft.Dynamics.CRM.AddToQueue\n\n{}", 501, NotBuilt + "the action AddToQueue"),
        ("POST solutions/Microsoft.Dynamics.CRM.ExportTranslation\n\n{\"SolutionName\":\"MySolution\"}", 501, NotBuilt + "the action ExportTranslation"),
        ("POST teams({new})/Microsoft.Dynamics.CRM.AddMembersTeam\n\n{}", 501, NotBuilt + "the action AddMembersTeam"),
        ("POST contacts({contact})/Microsoft.Dynamics.CRM.new_AddNoteToContact\n\n{}", 404, "Resource not found for the segment 'Microsoft.Dynamics.CRM.new_AddNoteToContact'."),
        ("POST queues({new})/AddToQueue\n\n{}", 400, "Request message has unresolved parameters"));

    public static TheoryData<string, string, int, string> Batch { get; } = Examples.Of(
        "execute-batch-operations-using-web-api",
        (Of(BatchText.Request(CreateContact), Get + "/api/data/v9.2/accounts({account})/contact_customer_accounts?$select=fullname HTTP/1.1"), 200, "$metadata#contacts(fullname)"),
        (Of(Get + "/api/data/v9.2/quotes?$select=name&$filter=statecode eq 0 and name ne 'x' HTTP/1.1"), 200, "\"name\":\"Beta\""),
        (Of(BatchText.ChangeSet(CreateContact, CreateContact)), 200, "Content-ID: 2"),
        (Of(BatchText.ChangeSet(CreateContact, "POST {root}accounts HTTP/1.1\nContent-Type: application/json\n\n{\"name\":\"Yard\",\"primarycontactid@odata.bind\":\"$1\"}")), 200, "Content-ID: 2"),
        (Of(BatchText.ChangeSet(CreateContact, "PUT $1/lastname HTTP/1.1\nContent-Type: application/json\n\n{\"value\":\"Lund\"}")), 501, NotBuilt + "PUT of the single value 'lastname'"),
        (Of(BatchText.ChangeSet(CreateAccount, CreateContact, "PUT $1/primarycontactid/$ref HTTP/1.1\nContent-Type: application/json\n\n{\"@odata.id\":\"$2\"}")), 501, NotBuilt + "$ref"),
        (Of(BatchText.ChangeSet(CreateAccount, CreateContact, "PATCH $1 HTTP/1.1\nContent-Type: application/json\n\n{\"primarycontactid@odata.bind\":\"$2\"}")), 200, "Content-ID: 3"),
        (Of(BatchText.ChangeSet("POST {root}accounts HTTP/1.1\n\n{\"name\":\"Yard\",\"primarycontactid@odata.bind\":\"$2\"}", CreateContact)), 400, "Content-ID Reference: '$2' does not exist in the batch context."),
        (Of(BatchText.Request(TooLong), BatchText.Request(CreateAccount)), 400, "0x80044331"),
        (Of(BatchText.Request(TooLong), BatchText.Request(CreateAccount)).Replace("\n\n--b", "\nPrefer: odata.continue-on-error\n\n--b", StringComparison.Ordinal), 200, "HTTP/1.1 204 No Content"));

    private static string Of(params IEnumerable<string> parts) =>
        $"POST $batch\nContent-Type: multipart/mixed; boundary=\"b\"\n\n{BatchText.Of(parts)}";
}
