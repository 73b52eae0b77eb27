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

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required Preferences Preferences { get; init; }

    public required ClientRequests Client { get; init; }

    /// <summary>The caller, or whom it impersonates.</summary>
    public Guid UserId => Client.UserId;

    /// <summary>A client of that user: inside the change set's transaction where there is one.</summary>
    public IOrganizationService Service => Client.Service;

    /// <summary>The value of @odata.context for what follows $metadata#.</summary>
    public string Context(string fragment) => $"{ServiceRoot}$metadata#{fragment}";

    public WebFault WrongVerb(string allow) => WebFault.WrongVerb(Call.Method, Path, allow);
}
