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

/// <summary>Whose query it is, when it is asked, and what that user may read.</summary>
/// <param name="UserId">Also what eq-userid means.</param>
/// <param name="ReadDepth">By the table's logical name.</param>
internal sealed record RowAccess(Guid UserId, Func<string, AccessDepth> ReadDepth)
{
    /// <summary>Everything; with <c>with { UserId = … }</c> where eq-userid has to mean somebody.</summary>
    public static RowAccess System { get; } = new(Guid.Empty, _ => AccessDepth.Organization);

    /// <summary>What eq-businessid means.</summary>
    public Guid BusinessUnitId { get; init; }

    /// <summary>What eq-userlanguage means, and what labels are read in.</summary>
    public Func<int> Language { get; init; } = () => 0;

    /// <summary>In UTC, which is every user's time zone here; what today, last-x-hours and the like start from.</summary>
    public DateTime Now { get; init; }
}
