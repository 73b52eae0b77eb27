using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>A quote's status reasons in an organisation that has replaced some of those that Sales brings: <see cref="OrganizationOptions.OwnQuoteReasons"/>.</summary>
internal static class OwnQuoteReasons
{
    private const int InProgress = 2;
    private const int Open = 3;
    private const int Lost = 5;

    /// <summary>What is left of the status reasons that Sales brings.</summary>
    public static IReadOnlyList<OptionMetadata> Remaining(ColumnMetadata column) => [.. column.Options.Where(option => option.Value is not (InProgress or Lost))];

    /// <summary>The reason that a quote gets with this state: the one given, or the organisation's default.</summary>
    public static int? Of(Operation operation, Guid quote, int state, int? given)
    {
        if (!operation.Organization.OwnQuoteReasons)
        {
            return given;
        }

        if ((state, given) is (QuoteTable.Active, InProgress) or (QuoteTable.Closed, Lost))
        {
            throw Fault.StatusOfAnotherState(TableNames.Quote, quote, $"{state} ({StateRules.StateOf(Tables.Get(TableNames.Quote), state).Label})", given!.Value);
        }

        return state == QuoteTable.Active && given is (null or StateRules.DefaultOfState)
            ? Open
            : given;
    }
}
