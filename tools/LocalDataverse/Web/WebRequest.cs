using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>A call on its way through the Web API: what every resource needs to know of it.</summary>
internal sealed class WebRequest
{
    public required WebCall Call { get; init; }

    /// <summary>For instance http://localhost:5080/api/data/v9.2/, as the client wrote it.</summary>
    public required Uri ServiceRoot { get; init; }

    /// <summary>The path below the service root, unescaped, without a slash at its ends: opportunities(id)/name.</summary>
    public required string Path { get; init; }

    public required Preferences Preferences { get; init; }

    /// <summary>The caller, or whom it impersonates.</summary>
    public required Guid UserId { get; init; }

    /// <summary>A client of that user: inside the change set's transaction where there is one.</summary>
    public required IOrganizationService Service { get; init; }

    /// <summary>The value of @odata.context for what follows $metadata#.</summary>
    public string Context(string fragment) => $"{ServiceRoot}$metadata#{fragment}";
}
