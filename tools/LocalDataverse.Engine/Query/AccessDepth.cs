namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>How far a user's right on a table reaches.</summary>
public enum AccessDepth
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The rows that the user owns; in a table that belongs to the organisation, all rows.</summary>
    Own,

    /// <summary>All rows.</summary>
    Organization,
}
