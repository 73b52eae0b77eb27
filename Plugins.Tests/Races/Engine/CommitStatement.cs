namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>Ends the transaction; what follows is the session's next one.</summary>
internal sealed record CommitStatement() : Statement("commits");
