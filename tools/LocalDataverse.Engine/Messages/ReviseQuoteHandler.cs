using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// Revise of quote: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.revisequoterequest. An active
/// quote is closed first, as Revised and by Close; which steps the platform runs for that is unconfirmed.
/// </summary>
internal sealed class ReviseQuoteHandler(RowSecurity security, MissingColumns missing) : IMessageHandler
{
    private const string QuoteId = "QuoteId";
    private const string ColumnSetName = "ColumnSet";

    // What the new draft has anew, or not yet.
    private static readonly HashSet<string> NotCopied = ["quoteid", ColumnNames.StateCode, ColumnNames.StatusCode, QuoteTable.ClosedOn];

    public string RequestName => "ReviseQuote";

    public IReadOnlyCollection<string> Parameters { get; } = [QuoteId, ColumnSetName];

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        input.Required<ColumnSet>(ColumnSetName);
        return input.Required<Guid>(QuoteId) == Guid.Empty
            ? throw Fault.MissingId(TableNames.Quote)
            : new MessageSubject("Revise", TableNames.Quote, Guid.Empty);
    }

    public void Authorize(Operation operation)
    {
        var id = operation.Input.Required<Guid>(QuoteId);
        security.Demand(operation, AccessRights.Create, TableNames.Quote);
        security.Demand(operation, AccessRights.Read, TableNames.Quote, id);
        security.Demand(operation, AccessRights.Write, TableNames.Quote, id);
    }

    public OrganizationResponse Execute(Operation operation)
    {
        var columns = operation.Input.Required<ColumnSet>(ColumnSetName);
        missing.Demand(TableNames.Quote, columns.Columns);
        var quote = Find(operation, operation.Input.Required<Guid>(QuoteId), new ColumnSet(true));
        DemandRevisable(operation, quote);
        if (quote.OptionOf(ColumnNames.StateCode) == QuoteTable.Active)
        {
            operation.Perform(CloseAsRevised(quote));
        }

        var created = (CreateResponse)operation.Perform(new CreateRequest { Target = RevisionOf(quote) });
        return new ReviseQuoteResponse { Results = { ["Entity"] = Find(operation, created.id, columns) } };
    }

    private static Entity Find(Operation operation, Guid id, ColumnSet columns) =>
        operation.Session.Find(TableNames.Quote, id, columns) ?? throw Fault.RowNotFound(TableNames.Quote, id);

    private static void DemandRevisable(Operation operation, Entity quote)
    {
        if (quote.OptionOf(ColumnNames.StateCode) is QuoteTable.Draft or QuoteTable.Won)
        {
            throw Fault.QuoteCannotBeRevised(quote.Id);
        }

        var number = quote.GetAttributeValue<string>(QuoteTable.Number);
        if (number is null)
        {
            return;
        }

        var others = new QueryExpression(TableNames.Quote) { TopCount = 1 };
        others.Criteria.AddCondition(QuoteTable.Number, ConditionOperator.Equal, number);
        others.Criteria.AddCondition(ColumnNames.StateCode, ConditionOperator.In, QuoteTable.Draft, QuoteTable.Active);
        others.Criteria.AddCondition("quoteid", ConditionOperator.NotEqual, quote.Id);
        if (operation.Session.Query(others, RowAccess.System).Entities.Count > 0)
        {
            throw Fault.QuoteOfSameNumberIsOpen(number);
        }
    }

    private static CloseQuoteRequest CloseAsRevised(Entity quote) => new()
    {
        QuoteClose = new Entity(TableNames.QuoteClose)
        {
            [QuoteCloseTable.Quote] = new EntityReference(TableNames.Quote, quote.Id),
            [QuoteCloseTable.Subject] = "Quote revised",
        },
        Status = new OptionSetValue(QuoteTable.RevisedStatus),
    };

    private static Entity RevisionOf(Entity quote)
    {
        var table = Tables.Get(TableNames.Quote);
        var draft = new Entity(TableNames.Quote);
        draft.Attributes.AddRange(quote.Attributes.Where(column => IsCopied(table.Column(column.Key)) && !NotCopied.Contains(column.Key)));
        draft[QuoteTable.Revision] = quote.GetAttributeValue<int>(QuoteTable.Revision) + 1;
        return draft;
    }

    // The total is not for clients to create; here it stands for the lines, which the draft has too.
    private static bool IsCopied(ColumnMetadata column) => column.ValidForCreate || column.Type is ColumnType.Money;
}
