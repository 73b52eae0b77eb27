using System.Globalization;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Import;
using ProjectOpsClose.LocalDataverse.Metadata;
using ProjectOpsClose.LocalDataverse.Pipeline;
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
        foreach (var step in result.StepNames) console.MarkupLineInterpolated($"  step  {step}");
    }

    public void ShowQuotes(IEnumerable<Entity> quotes)
    {
        console.WriteLine();
        console.WriteLine("The project opportunity and its quotes:");
        var table = new Table().AddColumns("Quote", "Name", "Status", "Owner");
        foreach (var quote in quotes)
            table.AddRow(new Text[] { Cell(quote, "quotenumber"), Cell(quote, "name"), Cell(quote, "statecode"), Cell(quote, "ownerid") });
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

    public void ShowSteps(RequestRecord request)
    {
        foreach (var step in request.StepRuns)
        {
            var calls = string.Join(", ", step.Calls.Select(call => $"{call.Message} {call.Table} as {(call.AsSystem ? "SYSTEM" : "the user")}"));
            console.MarkupLineInterpolated($"[grey]{step.StepName}: {step.Calls.Count} SDK calls{(calls.Length > 0 ? ": " : "")}{calls}[/]");
        }
    }

    public void ShowRow(string title, Entity row)
    {
        console.MarkupLineInterpolated($"[bold]{title}[/]");
        var table = new Table().AddColumns("Column", "Value");
        foreach (var column in row.Attributes.Keys.Order(StringComparer.Ordinal)) table.AddRow(new Text(column), Cell(row, column));
        console.Write(table);
    }

    public void Expect(string what, bool holds)
    {
        if (holds) held++;
        else broken++;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{(holds ? "green" : "red")}]{(holds ? "holds" : "DOES NOT HOLD")}[/]  {what}");
    }

    public bool Conclude()
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[{(broken == 0 ? "green" : "red")}]{held} of {held + broken} expectations held.[/]");
        return broken == 0 && held > 0;
    }

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
        Tables.Get(table).Column(column).Options.FirstOrDefault(option => option.Value == value)?.English
        ?? value.ToString(CultureInfo.InvariantCulture);
}
