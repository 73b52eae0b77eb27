using System.ServiceModel;
using ServiceFault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>
/// The faults that a caller of the organisation service can meet, made here and nowhere else.
/// Those about rows and values; those about queries are in Fault.Query.cs.
/// </summary>
internal static partial class Fault
{
    public static ServiceFault Create(int code, string message)
    {
        var detail = new OrganizationServiceFault { ErrorCode = code, Message = message };
        return new ServiceFault(detail, new FaultReason(message));
    }

    public static ServiceFault RowNotFound(string table, Guid id) =>
        Create(ErrorCodes.ObjectDoesNotExist, $"Entity '{table}' With Id = {id} Does Not Exist");

    /// <summary>By what the columns are called, not by their values, as the platform has it.</summary>
    public static ServiceFault NoRowWithKey(string table) =>
        Create(ErrorCodes.RecordNotFoundByEntityKey, $"A record with the specified key values does not exist in {table} entity");

    /// <summary>The platform's own code for it is unknown here.</summary>
    public static ServiceFault KeyNotDefined(string table) =>
        InvalidArgument($"The specified key attributes are not a defined key for the {table} entity");

    public static ServiceFault DuplicateRow(string table, Guid id) =>
        Create(ErrorCodes.DuplicateRecord, $"Cannot insert duplicate key. A row of '{table}' with id {id} already exists.");

    /// <param name="right">Read, Write, Create or Delete.</param>
    public static ServiceFault PrivilegeDenied(Guid user, string right, string table) =>
        PrivilegeDenied(user, $"prv{right}{char.ToUpperInvariant(table[0])}{table[1..]}");

    public static ServiceFault PrivilegeDenied(Guid user, string privilege) =>
        Create(ErrorCodes.PrivilegeDenied, $"Principal user (Id={user}, type=8) is missing {privilege} privilege.");

    /// <summary>Known of sign-ins; that an object id to impersonate meets it too is deduced.</summary>
    public static ServiceFault NoMemberOfOrganization(Guid objectId) =>
        Create(ErrorCodes.NoMemberOfOrganization, $"The user is not a member of the organization. (Entra object id {objectId})");

    public static ServiceFault UnknownTable(string? table) =>
        Create(
            ErrorCodes.QueryBuilderNoEntity,
            $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache.");

    public static ServiceFault UnknownColumn(string table, string? column) =>
        Create(
            ErrorCodes.QueryBuilderNoAttribute,
            $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    public static ServiceFault MissingId(string table) =>
        InvalidArgument($"A row of '{table}' needs an id that is not empty.");

    public static ServiceFault IdIsFixed(string table, string column) =>
        InvalidArgument($"'{column}' of '{table}' doesn't match the row's id; an id never changes.");

    public static ServiceFault WrongType(string table, string column, string expected, object value) =>
        InvalidArgument(
            $"Incorrect attribute value type {value.GetType()} for '{column}' of '{table}': {expected}.");

    public static ServiceFault WrongTarget(string table, string column, IEnumerable<string> targets, EntityReference reference) =>
        InvalidArgument(
            $"'{column}' of '{table}' can't refer to '{reference.LogicalName}' with id {reference.Id}: "
            + $"it takes a row of {string.Join(" or ", targets)}.");

    public static ServiceFault TextTooLong(string table, string column, int? maxLength, int length) =>
        Create(
            ErrorCodes.StringLengthTooLong,
            $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity "
            + $"exceeded the maximum allowed length of '{maxLength}': it has {length} characters.");

    public static ServiceFault LanguageNotEnabled(int language) =>
        Create(ErrorCodes.LanguageNotEnabled, $"The language code {language} is not a valid language for this organization");

    public static ServiceFault InvalidText(string table, string column) =>
        InvalidArgument(
            $"The text for '{column}' of '{table}' holds a character that can't be kept: "
            + "the character 0, or half of a surrogate pair.");

    public static ServiceFault UnknownOption(string table, string column, int value, IEnumerable<int> accepted) =>
        Create(
            ErrorCodes.PicklistValueOutOfRange,
            $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is "
            + $"outside the valid range. Accepted Values: {string.Join(",", accepted)}");

    public static ServiceFault NumberOutOfRange(string table, string column, decimal value, string range) =>
        Create(
            ErrorCodes.DecimalValueOutOfRange,
            FormattableString.Invariant($"A validation error occurred. The value {value} of '{column}' on record of type '{table}' ")
            + $"is outside the valid range. It must be {range}.");

    /// <summary>Of a row that has a key for itself.</summary>
    /// <param name="write">creation or update.</param>
    public static ServiceFault KeyIsTaken(string write, string table, string column, object value) =>
        Create(
            ErrorCodes.DuplicateRecord,
            $"Cannot complete the {write} of {table} because it violates a database constraint. "
            + $"The violation happens on the key {column}: {value}. Please delete the existing record or use update.");

    /// <summary>In the words of Microsoft's article "Troubleshoot Dataverse plug-ins".</summary>
    public static ServiceFault UserIsDisabled(Guid user, string organization) =>
        Create(
            ErrorCodes.UserNotEnabled,
            $"The user with SystemUserId={user} in OrganizationContext={organization} is disabled. Disabled users cannot access the system. "
            + "Consider enabling this user. Also, users are disabled if they don't have a license assigned to them.");

    /// <summary>The platform keeps no date before the Gregorian calendar's year 1753.</summary>
    public static ServiceFault DateTooEarly(string table, string column, DateTime value) =>
        Create(
            ErrorCodes.InvalidDateTime,
            FormattableString.Invariant($"'{column}' of '{table}': DateTime is less than minimum value ")
            + FormattableString.Invariant($"supported by CrmDateTime. Actual value: {value:MM/dd/yyyy HH:mm:ss}, ")
            + "Minimum value supported: 01/01/1753 00:00:00");

    /// <summary>Another request has held the organisation's one write gate for too long.</summary>
    public static ServiceFault WriteGateTimedOut(TimeSpan waited) =>
        Create(
            ErrorCodes.UnExpected,
            FormattableString.Invariant($"Another request has been writing for {waited.TotalSeconds:0.###} seconds; ")
            + "this one has not changed anything. Try again.");

    /// <summary>The file that keeps the rows can't be used; what the request did so far is undone.</summary>
    public static ServiceFault StoreFailed(string path, string reason, string detail) =>
        Create(ErrorCodes.UnExpected, $"The database file '{path}' can't be used: {reason}. Nothing of this request is kept. ({detail})");
}
