using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// Only a draft can be edited. Update activates a draft and makes any quote a draft again; Won and Closed are WinQuote's and
/// CloseQuote's alone. See https://learn.microsoft.com/dynamics365/sales/activate-quote.
/// </summary>
/// <remarks>
/// Unconfirmed, and chosen: a quote that becomes a draft again keeps its closedon and its closing activities; an active quote
/// may change its status reason, a won or closed one may not.
/// </remarks>
internal sealed class QuoteRule : ITableRule
{
    public string Table => TableNames.Quote;

    /// <summary>A number may be brought along, an empty one is none. Revise brings that of the quote before.</summary>
    public void Creating(Operation operation, Entity row)
    {
        if (string.IsNullOrEmpty(row.ValueOf<string>(QuoteTable.Number)))
        {
            row.Attributes.Remove(QuoteTable.Number);
        }
    }

    public void Updating(Operation operation, Entity current, Entity changes)
    {
        var state = current.OptionOf(ColumnNames.StateCode)!.Value;
        var asked = changes.OptionOf(ColumnNames.StateCode) ?? state;
        DemandTransition(current.Id, state, asked);
        if (!changes.Attributes.Keys.All(IsNoState) && OwnQuoteReasons.Of(operation, current.Id, asked, changes.OptionOf(ColumnNames.StatusCode)) is { } reason)
        {
            changes[ColumnNames.StatusCode] = new OptionSetValue(reason);
        }

        if (state != QuoteTable.Draft && (changes.Attributes.Keys.Any(IsNoState) || IsClosed(asked)))
        {
            throw Fault.QuoteIsReadOnly(current.Id, StateRules.StateOf(Tables.Get(Table), state).Label);
        }
    }

    private static void DemandTransition(Guid id, int state, int asked)
    {
        if (state == asked)
        {
            return;
        }

        if (IsClosed(asked))
        {
            throw Fault.QuoteClosedByUpdate(asked == QuoteTable.Won ? "Won" : "Closed", asked == QuoteTable.Won ? "WinQuote" : "CloseQuote");
        }

        if (asked == QuoteTable.Active && state != QuoteTable.Draft)
        {
            throw Fault.QuoteIsNoDraft(id);
        }
    }

    private static bool IsNoState(string column) => column is not (ColumnNames.StateCode or ColumnNames.StatusCode);

    private static bool IsClosed(int state) => state is QuoteTable.Won or QuoteTable.Closed;
}

/// <summary>
/// A closing activity regards its quote. Creating one closes nothing: only of opportunityclose is it known that it does.
/// The subject stays as it is given, or absent: forms require it, the platform doesn't.
/// </summary>
internal sealed class QuoteCloseRule : ITableRule
{
    public string Table => TableNames.QuoteClose;

    public void Creating(Operation operation, Entity row)
    {
        if (row.ValueOf<EntityReference>(QuoteCloseTable.Regarding) is null)
        {
            row[QuoteCloseTable.Regarding] = row.ValueOf<EntityReference>(QuoteCloseTable.Quote);
        }
    }
}
