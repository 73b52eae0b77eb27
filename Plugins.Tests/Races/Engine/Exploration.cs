namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>Every interleaving of some sessions, by outcome.</summary>
internal sealed class Exploration
{
    private readonly Func<Database, string> describe;
    private readonly Dictionary<string, IReadOnlyDictionary<Outcome, Tally>> known = [];

    /// <param name="describe">What of the database at the end is the outcome.</param>
    public Exploration(Moment start, Func<Database, string> describe)
    {
        this.describe = describe;
        Outcomes = From(start);
    }

    public IReadOnlyDictionary<Outcome, Tally> Outcomes { get; }

    public long Interleavings => Outcomes.Values.Sum(tally => tally.Interleavings);

    public long Count(Func<Outcome, bool> which) => Outcomes.Where(outcome => which(outcome.Key)).Sum(outcome => outcome.Value.Interleavings);

    /// <summary>Moments that are alike go on alike, so each is explored once and counted as often as it is reached.</summary>
    private IReadOnlyDictionary<Outcome, Tally> From(Moment moment)
    {
        var text = moment.Text;
        if (!known.TryGetValue(text, out var outcomes))
        {
            known[text] = outcomes = Explore(moment);
        }

        return outcomes;
    }

    private Dictionary<Outcome, Tally> Explore(Moment moment)
    {
        var outcomes = new Dictionary<Outcome, Tally>();
        for (var i = 0; i < moment.Sessions.Length; i++)
        {
            if (moment.CanStep(i))
            {
                Add(outcomes, moment, i, Act(moment, i), moment.Step(i));
            }
            else if (moment.IsInDeadlock(i))
            {
                Add(outcomes, moment, i, "is a deadlock's victim", moment.EndDeadlock(i));
            }
        }

        if (outcomes.Count == 0)
        {
            outcomes[EndOf(moment)] = Tally.End;
        }

        return outcomes;
    }

    private void Add(Dictionary<Outcome, Tally> outcomes, Moment before, int session, string act, Moment after)
    {
        foreach (var (outcome, rest) in From(after))
        {
            var tally = rest.After(before.Sessions[session].Name, act);
            outcomes[outcome] = outcomes.TryGetValue(outcome, out var other) ? other.And(tally) : tally;
        }
    }

    private static string Act(Moment moment, int session) =>
        moment.Step(session).Sessions[session].Ending == Ending.Refused
            ? $"{moment.Sessions[session].Statement.Text}, refuses"
            : moment.Sessions[session].Statement.Text;

    private Outcome EndOf(Moment moment) => new(
        describe(moment.Database), string.Join(", ", moment.Sessions.Select(session => $"{session.Name} {session.Ending}")));
}
