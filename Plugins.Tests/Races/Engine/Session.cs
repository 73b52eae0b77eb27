using System.Collections.Immutable;

namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>One program on its way: a list of transactions, one after the other.</summary>
internal sealed record Session
{
    private readonly IReadOnlyList<Statement> program;
    private int next;
    private int rowsRead;

    public Session(string name, IReadOnlyList<Statement> program)
    {
        Name = name;
        this.program = program;
        SkipToApplicable();
    }

    public string Name { get; }

    public Ending Ending { get; init; }

    public ImmutableSortedDictionary<string, int> Numbers { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public Statement Statement => program[next];

    /// <summary>Two moments of one session that have the same text go on in the same way.</summary>
    public string Text => $"{Name} {Ending} {next} {rowsRead} {string.Join(',', Numbers)}";

    /// <summary>The row that the next step reads or writes; null when it touches none.</summary>
    public string? NextRow => Statement switch
    {
        WriteStatement write => write.Row,
        QueryStatement query => query.Rows.ElementAtOrDefault(rowsRead),
        _ => null,
    };

    public Session Passed()
    {
        var after = this with { next = next + 1, rowsRead = 0 };
        after.SkipToApplicable();
        return after.next == program.Count ? after with { Ending = Ending.Done } : after;
    }

    /// <summary>After some of the query's rows, those that its isolation lets it read at once.</summary>
    public Session Read(QueryStatement query, IReadOnlyList<Row?> rows)
    {
        var numbers = query.Sums.Aggregate(Numbers, (known, sum) => known.SetItem(
            sum.Key, (rowsRead == 0 ? 0 : known[sum.Key]) + rows.OfType<Row>().Sum(sum.Value)));
        var after = this with { Numbers = numbers, rowsRead = rowsRead + rows.Count };
        if (after.rowsRead < query.Rows.Count)
        {
            return after;
        }

        return query.Refuses(numbers) ? after with { Ending = Ending.Refused } : after.Passed();
    }

    private void SkipToApplicable()
    {
        while (next < program.Count && !program[next].When(Numbers))
        {
            next++;
        }
    }
}
