using System;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Unpacks Win, Lose and Create of opportunityclose. Trusts nothing in the request, and changes nothing in it.</summary>
internal static class ClosingRequestReader
{
    public static ClosingRequest Read(IPluginExecutionContext context)
    {
        if (SdkMessage.IsWin(context.MessageName))
        {
            return ReadClosing(context, CloseOutcome.Won);
        }

        if (SdkMessage.IsLose(context.MessageName))
        {
            return ReadClosing(context, CloseOutcome.Lost);
        }

        if (SdkMessage.IsCreate(context.MessageName))
        {
            return ReadCreate(context);
        }

        return ClosingRequest.Pass($"Message {context.MessageName} closes no opportunity.");
    }

    /// <summary>Win is a quote's message too: without OpportunityClose it is none of ours.</summary>
    private static ClosingRequest ReadClosing(IPluginExecutionContext context, CloseOutcome outcome)
    {
        if (!context.InputParameters.Contains(Parameter.OpportunityClose))
        {
            return ClosingRequest.Pass($"{context.MessageName} without {Parameter.OpportunityClose} closes no opportunity.");
        }

        if (context.InputParameters[Parameter.OpportunityClose] is not Entity closeRow)
        {
            return ClosingRequest.Malformed(InvalidClosing.CloseRowIsNoRow);
        }

        return HasOpportunity(closeRow)
            ? ReadOpportunity(closeRow, outcome)
            : ClosingRequest.Malformed(InvalidClosing.OpportunityIdMissing);
    }

    private static ClosingRequest ReadCreate(IPluginExecutionContext context)
    {
        if (!context.InputParameters.Contains(Parameter.Target) || context.InputParameters[Parameter.Target] is not Entity closeRow)
        {
            return ClosingRequest.Malformed(InvalidClosing.CloseRowIsNoRow);
        }

        if (!HasOpportunity(closeRow))
        {
            return ClosingRequest.Pass($"The {OpportunityClose.Table} row names no opportunity.");
        }

        var request = ReadOpportunity(closeRow, OutcomeOf(closeRow));
        return request.Invalid is null && IsMadeByClosing(context.ParentContext, request.OpportunityId)
            ? ClosingRequest.Pass("The message that made this row has a step of its own.")
            : request;
    }

    private static bool HasOpportunity(Entity closeRow) =>
        closeRow.Contains(OpportunityClose.OpportunityId) && closeRow[OpportunityClose.OpportunityId] is not null;

    private static ClosingRequest ReadOpportunity(Entity closeRow, CloseOutcome outcome)
    {
        if (closeRow[OpportunityClose.OpportunityId] is not EntityReference reference
            || !string.Equals(reference.LogicalName, Opportunity.Table, StringComparison.OrdinalIgnoreCase))
        {
            return ClosingRequest.Malformed(InvalidClosing.OpportunityIdIsNoReference);
        }

        // Of Create the platform has made an id of an alternate key by now; of Win and Lose nothing of the kind is documented.
        return reference.Id == Guid.Empty
            ? ClosingRequest.Malformed(InvalidClosing.OpportunityIdHasNoId)
            : ClosingRequest.Of(reference.Id, outcome);
    }

    private static CloseOutcome OutcomeOf(Entity closeRow)
    {
        closeRow.Attributes.TryGetValue(OpportunityClose.OpportunityStateCode, out var state);
        return (state as OptionSetValue)?.Value switch
        {
            Opportunity.Won => CloseOutcome.Won,
            Opportunity.Lost => CloseOutcome.Lost,
            _ => CloseOutcome.Unknown,
        };
    }

    private static bool IsMadeByClosing(IPluginExecutionContext? ancestor, Guid opportunityId)
    {
        for (; ancestor is not null; ancestor = ancestor.ParentContext)
        {
            if (!SdkMessage.IsWin(ancestor.MessageName) && !SdkMessage.IsLose(ancestor.MessageName))
            {
                continue;
            }

            if (Read(ancestor).OpportunityId == opportunityId)
            {
                return true;
            }
        }

        return false;
    }
}
