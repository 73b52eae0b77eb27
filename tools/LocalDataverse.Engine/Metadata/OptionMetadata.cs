namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <param name="State">Of a status reason: the state it belongs to.</param>
internal sealed record OptionMetadata(int Value, string English, string Danish, int? State = null)
{
    /// <summary>Of a state: the status reason a row gets when only the state is set.</summary>
    public int? DefaultStatus { get; init; }
}
