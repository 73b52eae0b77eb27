using System;
using System.Collections.Generic;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>Finds out whether an opportunity may be closed, and words the refusal: the work of the guard.</summary>
/// <remarks>
/// SDK calls: 1 when nothing is open, at most 3 when it lets pass, at most 6 when it refuses, however many quotes there are.
/// </remarks>
internal sealed class ClosingCheck(PlatformCall call, Func<DateTime> utcNow)
{
    private readonly UserWording wording = new(call);
    private Refusal? refusal;

    /// <summary>Null when the closing passes; the trace says why.</summary>
    public UserError? Check(ClosingRequest request)
    {
        var telemetry = new Telemetry(call, utcNow);
        var error = FaultBoundary.Within(
            call, () => Judge(request), fault => new UserError(ErrorCode.PlatformFault, wording.Current.NotChecked(fault.Message), fault.Code));
        if (error is not null)
        {
            telemetry.ClosingRefused(request, error, refusal);
        }

        return error;
    }

    private UserError? Judge(ClosingRequest request)
    {
        if (request.PassReason is not null)
        {
            return Pass(request.PassReason);
        }

        // As SYSTEM: quotes that the user can't see stand in the way all the same, and settings and language are not theirs to read.
        var system = call.AsSystem();
        if (request.Invalid is { } what)
        {
            wording.Load(system);
            return new UserError(ErrorCode.InvalidRequest, wording.Current.Invalid(what));
        }

        var open = new OpenQuoteReader(system).Count(request.OpportunityId);
        return open.None ? Pass("no quote is open.") : Decide(request, open, system);
    }

    private UserError? Decide(ClosingRequest request, OpenQuoteCounts open, IOrganizationService system)
    {
        var settings = new GuardSettings(new SettingsReader(system).Read(GuardSettings.Names));
        if (settings.Invalid is not null)
        {
            wording.Load(system);
            return new UserError(ErrorCode.InvalidSetting, wording.Current.Invalid(settings.Invalid));
        }

        var decision = CloseRule.Decide(open, settings.BlockingQuotes);
        if (!decision.IsRefused)
        {
            return Pass($"{settings.BlockingQuotes} quotes block, and there are only drafts.");
        }

        return settings.Scope == GuardScope.AllOpportunities
            ? Refuse(request, decision, system)
            : RefuseProject(request, decision, system);
    }

    private UserError? RefuseProject(ClosingRequest request, CloseDecision decision, IOrganizationService system)
    {
        try
        {
            var orderType = new OpportunityReader(system).OrderType(request.OpportunityId);
            if (orderType != Opportunity.WorkBased)
            {
                return Pass($"only project opportunities are guarded, and the order type is {orderType?.ToString(CultureInfo.InvariantCulture) ?? "not set"}.");
            }
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode == PlatformError.UnknownColumn)
        {
            // After a fault Dataverse answers no further query, so the user's language can't be asked for.
            call.Trace(new PlatformFault(fault).Message);
            return new UserError(ErrorCode.MissingColumn, wording.Current.MissingColumn(
                SettingName.GuardScope, nameof(GuardScope.ProjectOpportunities), Opportunity.OrderType));
        }

        return Refuse(request, decision, system);
    }

    private UserError Refuse(ClosingRequest request, CloseDecision decision, IOrganizationService system)
    {
        // The language first: the user's own queries may fault, and then no further one is answered.
        wording.Load(system);

        // Create asks for no right to the opportunity that it names. Whom it is hidden from gets the platform's words and
        // learns nothing of its quotes; nor from the trace, which travels with every error.
        new OpportunityReader(call.AsInitiatingUser()).EnsureReadable(request.OpportunityId);
        call.Trace($"Opportunity {request.OpportunityId:D}: {decision.Open.Active} active and {decision.Open.Draft} draft quotes.");
        refusal = new Refusal(request.Outcome, decision, QuotesToName(request.OpportunityId, decision.Policy));
        return new UserError(ErrorCode.BlockedByQuotes, wording.Current.Refused(refusal));
    }

    /// <summary>As the user, so that nobody reads the name of a quote that is hidden from them.</summary>
    private IReadOnlyList<ReadableQuote> QuotesToName(Guid opportunityId, BlockingQuotes policy)
    {
        try
        {
            return new OpenQuoteReader(call.AsInitiatingUser()).First(opportunityId, policy, Refusal.MaxNamed);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // The closing fails anyway: a user without the right to read quotes is refused like everyone, without names.
            call.Trace($"The user's own query failed, so no quote is named: {new PlatformFault(fault).Message}");
            return [];
        }
    }

    private UserError? Pass(string why)
    {
        call.Trace($"Passes: {why}");
        return null;
    }
}
