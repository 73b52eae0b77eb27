using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>The list of what this host can do: a new message is one line here and one class.</summary>
internal static class KnownMessages
{
    public static MessageRegistry For(RowSecurity security, MissingColumns missing, Registrations registrations)
    {
        var rules = new TableRules([new OpportunityRule(), new OpportunityCloseRule(security), new QuoteRule(), new QuoteCloseRule(), new UserSettingsRule(), .. KeyRule.All]);
        return new MessageRegistry(
        [
            new CreateHandler(security, rules, missing),
            new RetrieveHandler(security, missing),
            new RetrieveMultipleHandler(security, missing),
            new UpdateHandler(security, rules, missing),
            new DeleteHandler(security),
            .. CloseHandler.All(security),
            new ReviseQuoteHandler(security, missing),
            new WhoAmIHandler(),
            new RetrieveVersionHandler(),
        ], registrations);
    }
}
