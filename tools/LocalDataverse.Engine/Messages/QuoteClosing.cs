using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// Closes one quote as Won or Closed. Other quotes, and the opportunity, stay as they are: with Sales alone winning one
/// does not touch them.
/// </summary>
internal sealed class QuoteClosing(Operation operation, Entity quote, int state, int status) : IClosing
{
    private static readonly ColumnSet Columns = new(ColumnNames.StateCode, QuoteTable.Number, QuoteTable.Revision);

    /// <summary>Finds the quote and checks that it can be closed so; changes nothing.</summary>
    public static QuoteClosing Of(Operation operation, Entity activity, int state, int status)
    {
        var id = QuoteOf(activity);
        var quote = operation.Session.Find(TableNames.Quote, id, Columns) ?? throw Fault.RowNotFound(TableNames.Quote, id);
        DemandClosable(operation, quote);
        return new QuoteClosing(operation, quote, state, StatusFor(operation, quote, state, status));
    }

    public void Describe(Entity activity)
    {
        activity[QuoteCloseTable.Number] = quote.GetAttributeValue<string>(QuoteTable.Number);
        activity[QuoteCloseTable.Revision] = quote.GetAttributeValue<int>(QuoteTable.Revision);
        if (activity.ValueOf<object>(QuoteCloseTable.ClosedOn) is null)
        {
            activity[QuoteCloseTable.ClosedOn] = operation.Organization.Now;
        }
    }

    public void Close(Entity activity)
    {
        var changes = new Entity(TableNames.Quote, quote.Id) { [QuoteTable.ClosedOn] = activity[QuoteCloseTable.ClosedOn] };
        StateRules.Write(operation, changes, state, status);
    }

    private static Guid QuoteOf(Entity activity)
    {
        var reference = activity.ValueOf<EntityReference>(QuoteCloseTable.Quote)
            ?? throw Fault.ColumnMissing(TableNames.QuoteClose, QuoteCloseTable.Quote, "the closing activity names no quote.");
        return reference.LogicalName == TableNames.Quote && reference.Id != Guid.Empty
            ? reference.Id
            : throw Fault.WrongTarget(TableNames.QuoteClose, QuoteCloseTable.Quote, [TableNames.Quote], reference);
    }

    private static void DemandClosable(Operation operation, Entity quote)
    {
        switch (quote.OptionOf(ColumnNames.StateCode))
        {
            case QuoteTable.Won or QuoteTable.Closed:
                throw Fault.QuoteAlreadyClosed(quote.Id);
            case QuoteTable.Draft when !operation.Organization.DraftQuotesCanBeClosed:
                throw Fault.DraftQuoteCannotBeClosed(quote.Id);
        }
    }

    // The documentation's default for Closed is 7 (Revised), what is seen in the field is 5 (Lost). A guess here would make
    // code look right that isn't. Won has one status reason from the start, and no such doubt.
    private static int StatusFor(Operation operation, Entity quote, int state, int status) =>
        state == QuoteTable.Closed && status == StateRules.DefaultOfState
            ? throw Fault.QuoteStatusMustBeExplicit()
            : StateRules.StatusFor(Tables.Get(TableNames.Quote), quote, state, OwnQuoteReasons.Of(operation, quote.Id, state, status));
}
