using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>What the platform says when a call of ours fails. A fault's detail, and with it the code, may be missing.</summary>
internal sealed class PlatformFault(Exception exception)
{
    private readonly OrganizationServiceFault? detail = (exception as FaultException<OrganizationServiceFault>)?.Detail;

    public int? Code => detail?.ErrorCode;

    public string Message => detail?.Message ?? exception.Message;

    /// <summary>Those that a call of the organisation service may end with.</summary>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/handle-exceptions-code</remarks>
    public static bool Is(Exception exception) => exception is CommunicationException or TimeoutException;
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
