namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>A request on its way into the pipeline: who asks, and from inside which operation, if any.</summary>
internal sealed record Call(OrganizationRequest Request, Guid UserId, RequestLog Log)
{
    /// <summary>The operation whose plug-in or main operation makes this call; null for a client's.</summary>
    public Operation? Outer { get; init; }

    /// <summary>What the called operation's plug-ins see as ParentContext.</summary>
    public PluginContext? Parent { get; init; }

    /// <summary>Made by the platform itself, as Win makes the opportunity close row.</summary>
    public bool ByPlatform { get; init; }

    /// <summary>The transaction that the call joins; null for a client's request that has its own.</summary>
    public Transaction? Joined { get; init; }

    public Transaction? Transaction => Outer?.Transaction ?? Joined;

    public int Depth => (Outer?.Depth ?? 0) + 1;

    public static Call Inside(Operation outer, PluginContext parent, OrganizationRequest request, Guid userId) =>
        new(request, userId, outer.Log) { Outer = outer, Parent = parent };
}
