using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Which state and status reason a row may have. -1 as status reason asks for the state's default.</summary>
internal static class StateRules
{
    public const int DefaultOfState = -1;
    private const int CompletedActivity = 1;

    /// <summary>Gives a new row its first state. Any other state is refused: it is changed, not created.</summary>
    public static void Start(TableMetadata table, Entity row)
    {
        if (!table.HasColumn(ColumnNames.StateCode))
        {
            return;
        }

        var first = FirstStateOf(table);
        var asked = row.OptionOf(ColumnNames.StateCode) ?? first;
        if (asked != first)
        {
            throw Fault.StateNotValidForCreate(table.LogicalName, asked);
        }

        row[ColumnNames.StateCode] = new OptionSetValue(first);
        row[ColumnNames.StatusCode] = new OptionSetValue(StatusFor(table, row, first, row.OptionOf(ColumnNames.StatusCode)));
    }

    /// <summary>Completes and checks a change of state, of status reason, or of both; other changes pass.</summary>
    /// <param name="current">The row as it is, with its state.</param>
    public static void Change(TableMetadata table, Entity current, Entity changes)
    {
        if (!changes.Contains(ColumnNames.StateCode) && !changes.Contains(ColumnNames.StatusCode))
        {
            return;
        }

        var state = changes.OptionOf(ColumnNames.StateCode) ?? current.OptionOf(ColumnNames.StateCode)!.Value;
        var status = changes.OptionOf(ColumnNames.StatusCode);
        changes[ColumnNames.StateCode] = new OptionSetValue(state);
        changes[ColumnNames.StatusCode] = new OptionSetValue(StatusFor(table, current, state, status));
    }

    /// <summary>Writes a row with the state that the platform gives it: not as an Update, so that no step on Update of its table runs.</summary>
    /// <param name="changes">What else is written of it.</param>
    public static void Write(Operation operation, Entity changes, int state, int status)
    {
        changes[ColumnNames.StateCode] = new OptionSetValue(state);
        changes[ColumnNames.StatusCode] = new OptionSetValue(status);
        RowStamp.Modified(Tables.Get(changes.LogicalName), changes, operation.User.Id, operation.Organization.Now);
        operation.Session.Update(changes);
    }

    /// <summary>The status reason asked for, or the state's default; one of another state is refused.</summary>
    public static int StatusFor(TableMetadata table, Entity row, int state, int? status)
    {
        var known = StateOf(table, state);
        if (status is null or DefaultOfState)
        {
            return known.DefaultStatus!.Value;
        }

        return table.Column(ColumnNames.StatusCode).Options.Any(option => option.Value == status && option.State == state)
            ? status.Value
            : throw Fault.StatusOfAnotherState(table.LogicalName, row.Id, $"{known.Value} ({known.Label})", status.Value);
    }

    public static OptionMetadata StateOf(TableMetadata table, int state)
    {
        var column = table.Column(ColumnNames.StateCode);
        return column.Options.FirstOrDefault(option => option.Value == state)
            ?? throw Fault.UnknownOption(table.LogicalName, column.LogicalName, state, column.Options.Select(option => option.Value));
    }

    // Closing activities record what has happened: they start as completed.
    private static int FirstStateOf(TableMetadata table) =>
        table.LogicalName is TableNames.OpportunityClose or TableNames.QuoteClose
            ? CompletedActivity
            : table.Column(ColumnNames.StateCode).Options[0].Value;
}
