using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using Spectre.Console;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>Shows the story: colours and tables on a terminal, plain text when redirected.</summary>
internal sealed class StoryView(IAnsiConsole console)
{
    private int held;
    private int broken;

    public void ShowImport(string file, ImportResult result)
    {
        console.Write(new Rule("[bold]ProjectOpsClose, local demo[/]") { Justification = Justify.Left });
        console.MarkupLineInterpolated($"Imported {file}: [bold]{result.SolutionName} {result.Version}[/], {(result.IsManaged ? "managed" : "unmanaged")}.");
        foreach (var step in result.StepNames)
        {
            console.MarkupLineInterpolated($"  step  {step}");
        }
    }

    /// <summary>Rows of one table, one a line, all with the same columns.</summary>
    public void ShowRows(string title, IReadOnlyList<Entity> rows)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{title}[/]{(rows.Count == 0 ? ": none" : "")}");
        if (rows.Count == 0)
        {
            return;
        }

        var columns = rows.SelectMany(row => row.Attributes.Keys).Where(column => !IsId(rows[0], column)).Distinct().ToList();
        var table = new Table().AddColumns([.. columns]);
        foreach (var row in rows)
        {
            table.AddRow(columns.Select(column => Cell(row, column)));
        }

        console.Write(table);
    }

    public void Act(string title)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold yellow]{Markup.Escape(title)}[/]") { Justification = Justify.Left });
    }

    /// <summary>The error dialog, as a user would see it.</summary>
    public void ShowError(string text) =>
        console.Write(new Panel(new Text(text)) { Header = new PanelHeader("Error"), BorderStyle = new Style(Color.Red) });

    /// <summary>What each step ran and which SDK calls it cost, equal ones counted.</summary>
    public void ShowSteps(RequestRecord request)
    {
        foreach (var step in request.StepRuns)
        {
            var calls = step.Calls
                .GroupBy(call => $"{call.Message} {call.Table} as {(call.AsSystem ? "SYSTEM" : "the user")}")
                .Select(same => same.Count() == 1 ? same.Key : $"{same.Count()} × {same.Key}");
            console.MarkupLineInterpolated($"[grey]{step.StepName}, SDK calls: {step.Calls.Count}[/]");
            foreach (var call in calls)
            {
                console.MarkupLineInterpolated($"[grey]  {call}[/]");
            }
        }
    }

    /// <summary>One row, a line a column.</summary>
    public void ShowRow(string title, Entity row) =>
        ShowPairs(title, row.Attributes.Keys.Where(column => !IsId(row, column)).Select(column => (column, Cell(row, column))));

    public void ShowResponse(string title, OrganizationResponse response) =>
        ShowPairs(title, response.Results.Select(result => (result.Key, new Text(result.Value?.ToString() ?? ""))));

    public void Expect(string what, bool holds)
    {
        if (holds)
        {
            held++;
        }
        else
        {
            broken++;
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{(holds ? "green" : "red")}]{(holds ? "holds" : "DOES NOT HOLD")}[/]  {what}");
    }

    public bool Conclude()
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[{(broken == 0 ? "green" : "red")}]{held} of {held + broken} expectations held.[/]");
        return broken == 0 && held > 0;
    }

    private void ShowPairs(string title, IEnumerable<(string Name, Text Value)> pairs)
    {
        console.MarkupLineInterpolated($"[bold]{title}[/]");
        var table = new Table().AddColumns("Column", "Value");
        foreach (var (name, value) in pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            table.AddRow(new Text(name), value);
        }

        console.Write(table);
    }

    private static bool IsId(Entity row, string column) => column == Tables.Get(row.LogicalName).PrimaryIdColumn;

    private static Text Cell(Entity row, string column) => new(row.Contains(column) ? Shown(row.LogicalName, column, row[column]) : "");

    private static string Shown(string table, string column, object? value) => value switch
    {
        OptionSetValue option => Label(table, column, option.Value),
        EntityReference reference => reference.Name ?? reference.Id.ToString(),
        Money money => money.Value.ToString("N2", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Label(string table, string column, int value) =>
        Tables.Get(table).Column(column).Options.FirstOrDefault(option => option.Value == value)?.Label
        ?? value.ToString(CultureInfo.InvariantCulture);
}
