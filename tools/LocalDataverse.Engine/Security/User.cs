namespace ProjectOpsClose.LocalDataverse.Engine.Security;

/// <summary>Whose rights an operation runs under.</summary>
internal sealed record User(Guid Id, Guid BusinessUnitId, bool IsSystem);
