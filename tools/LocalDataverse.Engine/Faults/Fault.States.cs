using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>Faults about states and status reasons.</summary>
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
}
