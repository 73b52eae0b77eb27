using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Faults;
using ProjectOpsClose.LocalDataverse.Metadata;
using ProjectOpsClose.LocalDataverse.Pipeline;
using ProjectOpsClose.LocalDataverse.Security;

namespace ProjectOpsClose.LocalDataverse.Messages;

/// <summary>What CloseQuote and WinQuote have in common: they differ in the state alone.</summary>
internal sealed class QuoteCloseRequest(RowSecurity security)
{
    private const string QuoteClose = "QuoteClose";
    private const string Status = "Status";

    public static IReadOnlyCollection<string> Parameters { get; } = [QuoteClose, Status];

    public static void Demand(RequestParameters input)
    {
        input.Required<Entity>(QuoteClose);
        input.Required<OptionSetValue>(Status);
    }

    /// <summary>
    /// By analogy with Win and Lose of opportunity: what the platform asks for is unconfirmed. An id that can't be read is
    /// left to the steps and to the main operation to refuse.
    /// </summary>
    public void Authorize(Operation operation)
    {
        security.Demand(operation, AccessRights.Create, TableNames.QuoteClose);
        var given = operation.Input.Required<Entity>(QuoteClose).Attributes;
        if (given.TryGetValue(QuoteCloseColumns.Quote, out var value) && value is EntityReference quote)
        {
            security.Demand(operation, AccessRights.Write, TableNames.Quote, quote.Id);
        }
    }

    public static void Execute(Operation operation, int state)
    {
        var activity = Activity(operation.Input.Required<Entity>(QuoteClose));
        var status = operation.Input.Required<OptionSetValue>(Status).Value;
        var closing = QuoteClosing.Of(operation, activity, state, status);
        closing.Describe(activity);
        operation.Perform(new CreateRequest { Target = activity });
        closing.Close(activity);
    }

    private static Entity Activity(Entity given)
    {
        if (given.LogicalName is not (null or "" or TableNames.QuoteClose))
        {
            throw Fault.InvalidArgument($"The parameter '{QuoteClose}' must be a row of quoteclose, but is one of '{given.LogicalName}'.");
        }

        var activity = ParameterCopy.Of(given);
        activity.LogicalName = TableNames.QuoteClose;
        return activity;
    }
}
