using Microsoft.AspNetCore.Http;

namespace ProjectOpsClose.LocalDataverse.Web.Refusals;

/// <summary>A connection's feature: why its last request was refused by Kestrel itself, before it was one for the host.</summary>
internal sealed class RefusedRequest
{
    /// <summary>Null as long as nothing was refused. After it the connection ends.</summary>
    public BadHttpRequestException? Error { get; set; }

    /// <summary>The answer to HEAD has no body.</summary>
    public bool IsHead { get; set; }
}
