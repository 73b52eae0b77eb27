namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Whose rights an operation runs under.</summary>
internal sealed record User(Guid Id, Guid BusinessUnitId, bool IsSystem);
