namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>What is wrong with a request before it is one for the organisation: the status and code are HTTP's and OData's.</summary>
internal sealed class WebFault : Exception
{
    // The platform's code for nearly everything that OData's own parser refuses.
    private const string Invalid = "0x80060888";
    private const string InvalidBody = "0x80048d19";
    private const string Unsupported = "0x80040315";

    private WebFault(int status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    public int Status { get; }

    public string Code { get; }

    /// <summary>The verbs that the resource has; only with 405.</summary>
    public string? Allow { get; private init; }

    public static WebFault BadUrl(string why) => new(400, Invalid, why);

    public static WebFault BadBatch(string why) => new(400, Invalid, why);

    public static WebFault BadHeader(string name, string why) => new(400, Invalid, $"The header {name} is not valid: {why}");

    public static WebFault BadBody(string why) =>
        new(400, InvalidBody, $"An error occurred while validating input parameters: {why}");

    public static WebFault UnknownProperty(string property, string table) =>
        BadBody($"The property '{property}' does not exist on type 'Microsoft.Dynamics.CRM.{table}'. "
            + "Make sure to only use property names that are defined by the type.");

    public static WebFault UnknownSegment(string segment) =>
        new(404, Invalid, $"Resource not found for the segment '{segment}'.");

    /// <summary>Of what can't be said of an expansion to one row, or of one with another in it.</summary>
    public static WebFault SelectAndFilterOnly() => BadUrl(
        "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.");

    /// <summary>
    /// Several query functions have a counterpart that says the opposite: see
    /// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-functions#limitations-of-query-functions.
    /// </summary>
    public static WebFault NegatedFunction() => BadUrl("Not operator along with the Custom Named Condition operators is not allowed");

    /// <summary>Of a bound operation that is written without its namespace.</summary>
    public static WebFault UnresolvedParameters() => BadUrl("Request message has unresolved parameters.");

    public static WebFault NoSuchTable(string name) =>
        new(404, "0x80041102", $"The entity with a name = '{name}' was not found in the MetadataCache.");

    public static WebFault WrongVerb(string method, string resource, string allow) =>
        new(405, Invalid, $"The method '{method}' is not allowed for '{resource}'. Allowed: {allow}.") { Allow = allow };

    public static WebFault AddressTooLong(int limit) =>
        new(414, Invalid, FormattableString.Invariant($"The request line, which has the address, is longer than {limit} bytes."));

    /// <summary>What is no HTTP request at all.</summary>
    public static WebFault Refused(int status, string why) => new(status, Invalid, why);

    public static WebFault BodyTooLarge(int limit) =>
        new(413, Invalid, FormattableString.Invariant($"The request body is larger than {limit} bytes."));

    public static WebFault ForeignHost(string host) =>
        new(400, Invalid, $"The host '{host}' is not this one: only localhost, 127.0.0.1 and [::1] are served.");

    public static WebFault ForeignOrigin(string origin) =>
        new(403, Invalid, $"Pages of '{origin}' may not call this host.");

    public static WebFault VersionMismatch() =>
        new(412, "0x80060882", "The version of the existing record doesn't match the RowVersion property provided.");

    public static WebFault AlreadyExists() =>
        new(412, "0x80040237", "A record with matching key values already exists.");

    /// <summary>Dataverse has it, this host has not.</summary>
    public static WebFault NotBuilt(string feature) =>
        new(501, Unsupported, $"This host doesn't support {feature}.");
}
