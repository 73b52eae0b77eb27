using ServiceFault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>
/// Faults about states and status reasons. Which codes the platform raises for a draft or closed quote is unconfirmed; the
/// nearest general ones stand here.
/// </summary>
internal static partial class Fault
{
    public static ServiceFault StateNotValidForCreate(string table, int state) =>
        Create(
            ErrorCodes.InvalidState,
            $"The column 'statecode' of '{table}' can't be set to {state} by Create: a row is created in its first state.");

    public static ServiceFault StatusOfAnotherState(string table, Guid id, string state, int status) =>
        Create(
            ErrorCodes.InvalidStateCodeStatusCode,
            $"{status} is not a valid status code for state code {state} on {table} with Id {id}.");

    public static ServiceFault CannotSetOpportunityState(string state) =>
        Create(
            ErrorCodes.CannotUseOpportunitySetStateMessage,
            $"This message can not be used to set the state of opportunity to {state}. "
            + $"In order to set state of opportunity to {state}, use the {state} message instead.");

    public static ServiceFault OpportunityAlreadyClosed() =>
        Create(ErrorCodes.OpportunityIsAlreadyClosed, "The opportunity is already closed.");

    public static ServiceFault OpportunityIdMissing(string why) =>
        Create(ErrorCodes.MissingOpportunityId, $"The opportunity id is missing or invalid: {why}");

    public static ServiceFault DraftQuoteCannotBeClosed(Guid id) =>
        Create(ErrorCodes.InvalidState, $"The quote with id {id} is a draft. Only an active quote can be closed: activate it first.");

    public static ServiceFault QuoteAlreadyClosed(Guid id) =>
        Create(ErrorCodes.InvalidState, $"The quote with id {id} can't be closed: it is won or closed already.");

    public static ServiceFault QuoteStatusMustBeExplicit() =>
        NotSupported(
            "CloseQuote with the status -1 is not supported by this host: sources disagree whether it means 5 (Lost) or 7 (Revised). Name a status reason of Closed.");

    public static ServiceFault QuoteClosedByUpdate(string state, string message) =>
        Create(ErrorCodes.InvalidStateTransition, $"Quote status cannot be changed to {state}. Please use the {message} message instead.");

    public static ServiceFault QuoteIsNoDraft(Guid id) =>
        Create(
            ErrorCodes.UnableToActivateQuoteNotInDraft,
            $"The quote cannot be activated because it is not in draft state. (Id {id})");

    public static ServiceFault QuoteIsReadOnly(Guid id, string state) =>
        Create(
            ErrorCodes.CannotUpdateBecauseItIsReadOnly,
            $"The quote with id {id} can't be updated because it is read-only: its state is {state}, and only drafts can be edited.");

    public static ServiceFault QuoteCannotBeRevised(Guid id) =>
        Create(ErrorCodes.InvalidState, $"The quote with id {id} can't be revised: only an active or closed quote can.");

    public static ServiceFault QuoteOfSameNumberIsOpen(string number) =>
        Create(
            ErrorCodes.QuoteReviseExistingActiveQuote,
            $"The quote can't be revised: another quote with the number '{number}' is a draft or active.");
}
