using System.ServiceModel;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>
/// The one mapper from what went wrong to Dataverse's status, code and JSON.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors.
/// </summary>
internal static class ErrorAnswer
{
    private const string Unexpected = "0x80040216";
    private const string HelpLink = "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a";

    public static WebAnswer Of(Exception exception, Preferences preferences)
    {
        var (code, message) = CodeAndTextOf(exception);
        var (own, detail) = (exception as WebFault, DetailOf(exception));
        var error = new JsonProperties { ["code"] = code, ["message"] = message };
        Annotate("ErrorDetails.OperationStatus", Detail(detail, StepFault.OperationStatus)?.ToString());
        Annotate("ErrorDetails.SubErrorCode", Detail(detail, StepFault.SubErrorCode)?.ToString());
        Annotate("HelpLink", $"{HelpLink}{code[2..]}&client=platform");
        Annotate("TraceText", detail?.TraceText);
        Annotate("InnerError.Message", message);
        var answer = WebAnswer.Json(own?.Status ?? StatusOf(detail), new { error }, ("REQ_ID", Guid.NewGuid().ToString()));
        return own?.Allow is { } allow ? answer.With("Allow", allow) : answer;

        void Annotate(string name, string? value)
        {
            var annotation = "Microsoft.PowerApps.CDS." + name;
            if (value is not null && preferences.Includes(annotation))
            {
                error["@" + annotation] = value;
            }
        }
    }

    /// <summary>What a client reads of what went wrong.</summary>
    public static (string Code, string Message) CodeAndTextOf(Exception exception) => (exception, DetailOf(exception)) switch
    {
        (WebFault fault, _) => (fault.Code, fault.Message),
        (_, { } detail) => ($"0x{detail.ErrorCode:x8}", detail.Message),
        _ => (Unexpected, $"An unexpected error occurred: {exception.GetType().Name}: {exception.Message}"),
    };

    private static OrganizationServiceFault? DetailOf(Exception exception) => (exception as FaultException<OrganizationServiceFault>)?.Detail;

    private static int StatusOf(OrganizationServiceFault? fault) =>
        fault is null ? 500 : Detail(fault, StepFault.HttpStatus) is int chosen ? chosen : StatusOf(fault.ErrorCode);

    private static int StatusOf(int code) => code switch
    {
        ErrorCodes.ObjectDoesNotExist => 404,
        ErrorCodes.PrivilegeDenied or ErrorCodes.UserNotEnabled or ErrorCodes.NoMemberOfOrganization => 403,
        ErrorCodes.CannotDeleteDueToAssociation => 405,
        ErrorCodes.DuplicateRecord => 412,
        ErrorCodes.NotSupported => 501,
        // Of a plug-in's exception unconfirmed: no page says which status it has.
        ErrorCodes.IsvUnExpected or ErrorCodes.GenericSqlError => 500,
        ErrorCodes.UnExpected => 503,
        _ => 400,
    };

    private static object? Detail(OrganizationServiceFault? fault, string key) =>
        fault?.ErrorDetails is { } details && details.TryGetValue(key, out var value) ? value : null;
}
