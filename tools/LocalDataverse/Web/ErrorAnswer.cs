using System.ServiceModel;
using Microsoft.Xrm.Sdk;
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
        return exception switch
        {
            WebFault { Allow: { } allow } fault => Answer(fault.Status, code, message, null, preferences).With("Allow", allow),
            WebFault fault => Answer(fault.Status, code, message, null, preferences),
            FaultException<OrganizationServiceFault> { Detail: { } detail } => Answer(StatusOf(detail), code, message, detail, preferences),
            _ => Answer(500, code, message, null, preferences),
        };
    }

    /// <summary>What a client reads of what went wrong.</summary>
    public static (string Code, string Message) CodeAndTextOf(Exception exception) => exception switch
    {
        WebFault fault => (fault.Code, fault.Message),
        FaultException<OrganizationServiceFault> { Detail: { } detail } => ($"0x{detail.ErrorCode:x8}", detail.Message),
        _ => (Unexpected, $"An unexpected error occurred: {exception.GetType().Name}: {exception.Message}"),
    };

    private static int StatusOf(OrganizationServiceFault fault) =>
        Detail(fault, StepFault.HttpStatus) is int chosen ? chosen : StatusOf(fault.ErrorCode);

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

    private static object? Detail(OrganizationServiceFault fault, string key) =>
        fault.ErrorDetails is { } details && details.TryGetValue(key, out var value) ? value : null;

    private static WebAnswer Answer(int status, string code, string message, OrganizationServiceFault? fault, Preferences preferences)
    {
        var error = new JsonProperties { ["code"] = code, ["message"] = message };
        Annotate("ErrorDetails.OperationStatus", fault is null ? null : Detail(fault, StepFault.OperationStatus)?.ToString());
        Annotate("ErrorDetails.SubErrorCode", fault is null ? null : Detail(fault, StepFault.SubErrorCode)?.ToString());
        Annotate("HelpLink", $"{HelpLink}{code[2..]}&client=platform");
        Annotate("TraceText", fault?.TraceText);
        Annotate("InnerError.Message", message);
        return WebAnswer.Json(status, new { error }, ("REQ_ID", Guid.NewGuid().ToString()));

        void Annotate(string name, string? value)
        {
            var annotation = "Microsoft.PowerApps.CDS." + name;
            if (value is not null && preferences.Includes(annotation))
            {
                error["@" + annotation] = value;
            }
        }
    }
}
