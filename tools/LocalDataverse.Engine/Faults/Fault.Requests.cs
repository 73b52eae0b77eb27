using ServiceFault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>Faults about a request as such, about what a client may not do with a table, and those that the pipeline itself raises.</summary>
internal static partial class Fault
{
    public static ServiceFault RequestWithoutName() =>
        InvalidArgument("The request is null or has no RequestName.");

    public static ServiceFault UnknownMessage(string requestName) =>
        NotSupported($"The message '{requestName}' is not supported by this host.");

    public static ServiceFault UnknownParameter(string requestName, string parameter) =>
        NotSupported($"The parameter '{parameter}' of {requestName} is not supported by this host.");

    public static ServiceFault ParameterMissing(string requestName, string parameter) =>
        InvalidArgument($"Required field '{parameter}' is missing: {requestName} can't run without it.");

    public static ServiceFault ParameterOfWrongType(string requestName, string parameter, Type expected, object actual) =>
        InvalidArgument(
            $"The parameter '{parameter}' of {requestName} must be of type {expected.Name}, but is of type {actual.GetType().Name}.");

    public static ServiceFault ParameterOfWrongTable(string requestName, string parameter, string expected, string? actual) =>
        InvalidArgument($"The parameter '{parameter}' of {requestName} must be a row of '{expected}', but is one of '{actual}'.");

    public static ServiceFault UnknownActivity(string typeName) =>
        Create(ErrorCodes.ObjectDoesNotExist, $"No imported solution has a workflow activity '{typeName}'.");

    /// <summary>A custom API's plug-in put out something that the custom API has no response property for.</summary>
    public static ServiceFault UnknownResponseProperty(string api, string name) =>
        InvalidArgument($"The plug-in of {api} put out '{name}', but the custom API has no response property of that name.");

    public static ServiceFault ColumnMissing(string table, string column, string why) =>
        InvalidArgument($"The column '{column}' of '{table}' is missing: {why}");

    public static ServiceFault ColumnOfWrongType(string table, string column, Type expected, object actual) =>
        InvalidArgument(
            $"The column '{column}' of '{table}' must be of type {expected.Name}, but is of type {actual.GetType().Name}.");

    /// <summary>Registrations change by importing a solution; a client that writes them is refused.</summary>
    public static ServiceFault TableIsWrittenByImport(string table) =>
        NotSupported($"Rows of '{table}' are written by importing a solution; this host doesn't let a client change them.");

    /// <summary>
    /// Dataverse deletes a user in two calls, once Entra ID has deleted theirs: there is no Entra ID here. See
    /// https://learn.microsoft.com/power-apps/developer/data-platform/user-team-entities#delete-a-user-preview.
    /// </summary>
    public static ServiceFault UserIsNotDeleted() =>
        NotSupported("Delete of a row of 'systemuser' is not supported by this host: disable the user with isdisabled.");

    public static ServiceFault StillReferredTo(string table, Guid id, string byTable, string column) =>
        Create(
            ErrorCodes.CannotDeleteDueToAssociation,
            $"The {table} with id {id} can't be deleted: '{column}' of a row of '{byTable}' refers to it.");

    public static ServiceFault InvalidArgument(string message) =>
        Create(ErrorCodes.InvalidArgument, message);

    public static ServiceFault NotSupported(string message) =>
        Create(ErrorCodes.NotSupported, message);

    public static ServiceFault DepthTooHigh(int limit) =>
        Create(
            ErrorCodes.SdkCorrelationTokenDepthTooHigh,
            $"Plug-ins have called each other more than {limit} levels deep: this looks like an infinite loop and was stopped.");

    /// <summary>To a plug-in that goes on after one of its calls has failed.</summary>
    public static ServiceFault NoActiveTransaction() =>
        Create(
            ErrorCodes.NoActiveTransaction,
            "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    /// <summary>To the client, when a plug-in has returned although one of its calls has failed.</summary>
    public static ServiceFault TransactionCountReduced() =>
        Create(
            ErrorCodes.IsvTransactionCountReduced,
            "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");

    public static ServiceFault TimeIsOver(TimeSpan limit) =>
        Create(
            ErrorCodes.SandboxWorkerPluginExecuteTimeout,
            FormattableString.Invariant($"The plug-in execution failed because the operation has timed out: a request has {limit.TotalMinutes:0} minutes, all its plug-ins included."));

    public static ServiceFault UnexpectedFromPlugin() =>
        Create(ErrorCodes.IsvUnExpected, "An unexpected error occurred from ISV code.");
}
