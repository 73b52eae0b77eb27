namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <param name="Interleavings">How many lead to one outcome.</param>
/// <param name="Witness">One of them, with as few turns as can be; null after the last step.</param>
internal sealed record Tally(long Interleavings, Schedule? Witness)
{
    public static Tally End { get; } = new(1, null);

    public Tally After(string session, string act) => new(Interleavings, new Schedule(session, act, Witness));

    public Tally And(Tally other) => new(
        Interleavings + other.Interleavings, other.Witness!.Switches < Witness!.Switches ? other.Witness : Witness);
}
