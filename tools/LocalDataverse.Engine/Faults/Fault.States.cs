using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>
/// Faults about states and status reasons. Which codes the platform raises for a draft or closed quote is unconfirmed; the
/// nearest general ones stand here.
/// </summary>
internal static partial class Fault
{
    public static FaultException<OrganizationServiceFault> StateNotValidForCreate(string table, int state) =>
        Create(
            ErrorCodes.InvalidState,
            $"The column 'statecode' of '{table}' can't be set to {state} by Create: a row is created in its first state.");

    public static FaultException<OrganizationServiceFault> StatusOfAnotherState(string table, Guid id, string state, int status) =>
        Create(
            ErrorCodes.InvalidStateCodeStatusCode,
            $"{status} is not a valid status code for state code {state} on {table} with Id {id}.");

    public static FaultException<OrganizationServiceFault> CannotSetOpportunityState(string state) =>
        Create(
            ErrorCodes.CannotUseOpportunitySetStateMessage,
            $"This message can not be used to set the state of opportunity to {state}. "
            + $"In order to set state of opportunity to {state}, use the {state} message instead.");

    public static FaultException<OrganizationServiceFault> OpportunityAlreadyClosed() =>
        Create(ErrorCodes.OpportunityIsAlreadyClosed, "The opportunity is already closed.");

    public static FaultException<OrganizationServiceFault> OpportunityIdMissing(string why) =>
        Create(ErrorCodes.MissingOpportunityId, $"The opportunity id is missing or invalid: {why}");

    public static FaultException<OrganizationServiceFault> DraftQuoteCannotBeClosed(Guid id) =>
        Create(ErrorCodes.InvalidState, $"The quote with id {id} is a draft. Only an active quote can be closed: activate it first.");

    public static FaultException<OrganizationServiceFault> QuoteAlreadyClosed(Guid id) =>
        Create(ErrorCodes.InvalidState, $"The quote with id {id} can't be closed: it is won or closed already.");

    public static FaultException<OrganizationServiceFault> QuoteStatusMustBeExplicit() =>
        NotSupported(
            "CloseQuote with the status -1 is not supported by this host: sources disagree whether it means 5 (Lost) or 7 (Revised). Name a status reason of Closed.");

    public static FaultException<OrganizationServiceFault> QuoteClosedByUpdate(string state, string message) =>
        Create(ErrorCodes.InvalidStateTransition, $"Quote status cannot be changed to {state}. Please use the {message} message instead.");

    public static FaultException<OrganizationServiceFault> QuoteIsNoDraft(Guid id) =>
        Create(
            ErrorCodes.UnableToActivateQuoteNotInDraft,
            $"The quote cannot be activated because it is not in draft state. (Id {id})");

    public static FaultException<OrganizationServiceFault> QuoteIsReadOnly(Guid id, string state) =>
        Create(
            ErrorCodes.CannotUpdateBecauseItIsReadOnly,
            $"The quote with id {id} can't be updated because it is read-only: its state is {state}, and only drafts can be edited.");

    public static FaultException<OrganizationServiceFault> QuoteCannotBeRevised(Guid id) =>
        Create(ErrorCodes.InvalidState, $"The quote with id {id} can't be revised: only an active or closed quote can.");

    public static FaultException<OrganizationServiceFault> QuoteOfSameNumberIsOpen(string number) =>
        Create(
            ErrorCodes.QuoteReviseExistingActiveQuote,
            $"The quote can't be revised: another quote with the number '{number}' is a draft or active.");
}
