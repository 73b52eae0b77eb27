namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>Whose query it is and what that user may read.</summary>
/// <param name="UserId">Also what eq-userid means.</param>
/// <param name="ReadDepth">By the table's logical name.</param>
internal sealed record RowAccess(Guid UserId, Func<string, AccessDepth> ReadDepth)
{
    /// <summary>Everything; with <c>with { UserId = … }</c> where eq-userid has to mean somebody.</summary>
    public static RowAccess System { get; } = new(Guid.Empty, _ => AccessDepth.Organization);
}
