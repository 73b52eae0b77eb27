namespace ProjectOpsClose.LocalDataverse.Engine.Security;

/// <summary>What a user may do with the rows of a table. Append, assign and share are not modelled.</summary>
[Flags]
public enum AccessRights
{
    None = 0,
    Read = 1,
    Write = 2,
    Create = 4,
    Delete = 8,
}
