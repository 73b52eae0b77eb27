namespace ProjectOpsClose.LocalDataverse.Engine.Security;

/// <param name="Right">One right, no combination.</param>
internal sealed record Privilege(Guid UserId, string Table, AccessRights Right);
