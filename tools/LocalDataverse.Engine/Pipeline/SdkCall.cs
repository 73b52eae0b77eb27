namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>One call that a plug-in made through its organisation service.</summary>
/// <param name="Message">The request's name.</param>
/// <param name="Table">Null for a message without a table and for a call that named none.</param>
/// <param name="AsSystem">Whether it ran with SYSTEM's rights, past every privilege.</param>
public sealed record SdkCall(string Message, string? Table, bool AsSystem);
