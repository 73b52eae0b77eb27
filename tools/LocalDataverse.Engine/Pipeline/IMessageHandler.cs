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

    /// <summary>Then, unless the platform itself asks: takes out of the request what nobody else may set.</summary>
    void Restrict(Operation operation)
    {
    }

    OrganizationResponse Execute(Operation operation);
}

/// <summary>What a step listens to, and which row is meant.</summary>
/// <param name="MessageName">The name of the step's message, not the request's: Win, not WinOpportunity.</param>
/// <param name="Table">Null for a message without a primary table.</param>
/// <param name="Id">Empty where the request doesn't name a row, or where it is unconfirmed that the platform says so.</param>
internal sealed record MessageSubject(string MessageName, string? Table, Guid Id)
{
    /// <summary>The id of the row that a reference names; without one there is no row to work on.</summary>
    public static Guid IdOf(EntityReference target) =>
        target.KeyAttributes is { Count: > 0 } ? throw Fault.NotSupported("Alternate keys are not supported by this host.")
        : target.Id == Guid.Empty ? throw Fault.MissingId(target.LogicalName)
        : target.Id;
}
