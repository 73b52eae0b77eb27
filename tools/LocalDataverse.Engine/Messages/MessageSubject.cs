namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>What a step listens to, and which row is meant.</summary>
/// <param name="MessageName">The name of the step's message, not the request's: Win, not WinOpportunity.</param>
/// <param name="Table">Null for a message without a primary table.</param>
/// <param name="Id">Empty where the request doesn't name a row, or where it is unconfirmed that the platform says so.</param>
internal sealed record MessageSubject(string MessageName, string? Table, Guid Id);
