using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>One SDK message: what it asks for, who may, and what it does at stage 30.</summary>
internal interface IMessageHandler
{
    string RequestName { get; }

    /// <summary>The parameters that this host understands; a request with another one is refused by that name.</summary>
    IReadOnlyCollection<string> Parameters { get; }

    /// <summary>Without a step that listens it needs no place at the write gate.</summary>
    bool ReadsOnly { get; }

    /// <summary>What steps are registered for. Faults when a parameter that it needs is missing or of another type.</summary>
    MessageSubject SubjectOf(RequestParameters input);

    /// <summary>After pre-validation, before pre-operation.</summary>
    void Authorize(Operation operation);

    OrganizationResponse Execute(Operation operation);
}
