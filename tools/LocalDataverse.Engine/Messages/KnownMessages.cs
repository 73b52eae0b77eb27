using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>The list of what this host can do: a new message is one line here and one class.</summary>
internal static class KnownMessages
{
    public static MessageRegistry For(RowSecurity security, MissingColumns missing, Registrations registrations)
    {
        ITableRule[] rules = [new OpportunityRule(), new OpportunityCloseRule(security), new QuoteRule(), new QuoteCloseRule(), new UserSettingsRule(), .. KeyRule.All];
        var byTable = rules.ToDictionary(rule => rule.Table);
        return new MessageRegistry(
        [
            new CreateHandler(security, byTable, missing),
            new RetrieveHandler(security, missing),
            new RetrieveMultipleHandler(security, missing),
            new UpdateHandler(security, byTable, missing),
            new DeleteHandler(security),
            .. CloseHandler.All(security),
            new ReviseQuoteHandler(security, missing),
            .. QuestionHandler.All,
        ], registrations);
    }
}
