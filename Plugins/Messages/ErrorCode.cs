namespace ProjectOpsClose.Plugins.Messages;

/// <summary>
/// Our error codes: the sub code that a client reads in <c>@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode</c>.
/// They never change their meaning and are never given out twice.
/// </summary>
internal enum ErrorCode
{
    /// <summary>Quotes that block closing are associated with the opportunity.</summary>
    BlockedByQuotes = 720101,

    /// <summary>A parameter of the request is missing or has a value that isn't allowed.</summary>
    InvalidRequest = 720102,

    /// <summary>An environment variable has a value that isn't allowed.</summary>
    InvalidSetting = 720103,

    /// <summary>An environment variable asks for a column that this organisation doesn't have.</summary>
    MissingColumn = 720104,

    /// <summary>A quote could not be closed in bulk.</summary>
    QuoteNotClosed = 720105,

    /// <summary>Dataverse refused a call that the product made for its user.</summary>
    PlatformFault = 720106,
}
