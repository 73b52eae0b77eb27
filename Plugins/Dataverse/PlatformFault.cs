using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>What the platform says when it refuses a call of ours. Its detail, and with it the code, may be missing.</summary>
internal sealed class PlatformFault(FaultException<OrganizationServiceFault> fault)
{
    public int? Code { get; } = fault.Detail?.ErrorCode;

    public string Message { get; } = fault.Detail?.Message ?? fault.Message;
}

/// <summary>Error codes of Dataverse that we tell apart.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes</remarks>
internal static class PlatformError
{
    /// <summary>0x80041103: a query names a column that the table doesn't have.</summary>
    public const int UnknownColumn = unchecked((int)0x80041103);

    /// <summary>0x80048408: a status reason that isn't one of the state.</summary>
    public const int InvalidStatus = unchecked((int)0x80048408);

    /// <summary>0x8004431A: a value that the choice hasn't at all.</summary>
    public const int UnknownOption = unchecked((int)0x8004431A);
}
