using FakeXrmEasy;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>A context whose service keeps a list of the calls made, and that takes rows at any time and in any state.</summary>
internal sealed class RecordingContext : XrmFakedContext
{
    private readonly List<string> calls = [];
    private RecordingService? service;
    private int traced;

    public override IOrganizationService GetOrganizationService() =>
        service ??= new RecordingService(base.GetOrganizationService(), calls.Add, fetchXml => FetchAnswers.Of(fetchXml, RowsOf));

    /// <summary>The calls since the last time, by their messages.</summary>
    public IReadOnlyList<string> TakeCalls()
    {
        string[] taken = [.. calls];
        calls.Clear();
        return taken;
    }

    /// <summary>The lines traced since the last time.</summary>
    public IReadOnlyList<string> TakeTrace()
    {
        var text = GetFakeTracingService().DumpTrace();
        var lines = text.Substring(traced).Split([Environment.NewLine], StringSplitOptions.RemoveEmptyEntries);
        traced = text.Length;
        return lines;
    }

    /// <summary>Adds the row, or sets the columns that it carries.</summary>
    public void Put(Entity row)
    {
        var stored = Data.TryGetValue(row.LogicalName, out var rows) && rows.TryGetValue(row.Id, out var known) ? known : Added(row);
        foreach (var column in row.Attributes.Where(column => column.Value is not null))
        {
            stored[column.Key] = column.Value;
        }
    }

    private IEnumerable<Entity> RowsOf(string table) => Data.TryGetValue(table, out var rows) ? rows.Values : [];

    private Entity Added(Entity row)
    {
        var added = new Entity(row.LogicalName, row.Id);
        foreach (var column in KnownColumns.Of(row.LogicalName).Concat(row.Attributes.Keys))
        {
            added[column] = null;
        }

        // Initialize is for one time only, unless the context believes that it wasn't called yet.
        added[KnownColumns.PrimaryKeyOf(row.LogicalName)] = row.Id;
        Initialised = false;
        Initialize(added);
        return Data[row.LogicalName][row.Id];
    }
}
