using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Work;

namespace ProjectOpsClose.Plugins;

/// <summary>
/// Refuses to close an opportunity while active quotes are associated with it: Win and Lose of opportunity, and Create of
/// opportunityclose (the customised closing form), each in pre-operation, synchronously.
/// </summary>
/// <remarks>
/// Pre-operation, not pre-validation, because it runs for operations inside others too: docs/adr/0002-pre-operation.md.
/// SDK calls: 1 when nothing is open, at most 3 when it lets pass, at most 6 when it refuses, however many quotes there are.
/// https://learn.microsoft.com/dynamics365/project-operations/sales/close-opportunity
/// </remarks>
[CrmPluginRegistration("Win", Opportunity.Table, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    StepNames + "Win of opportunity", 1, IsolationModeEnum.Sandbox, Id = "d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f")]
[CrmPluginRegistration("Lose", Opportunity.Table, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    StepNames + "Lose of opportunity", 1, IsolationModeEnum.Sandbox, Id = "2620c414-3b7e-4a3c-8018-7d074705657e")]
[CrmPluginRegistration("Create", OpportunityClose.Table, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    StepNames + "Create of opportunityclose", 1, IsolationModeEnum.Sandbox, Id = "ee181084-4da9-438a-b229-5048740b9055")]
public sealed class OpportunityCloseGuard : IPlugin
{
    private const string StepNames = "ProjectOpsClose.Plugins.OpportunityCloseGuard: ";

    /// <summary>Lets the closing pass, or refuses it.</summary>
    /// <exception cref="InvalidPluginExecutionException">
    /// Canceled, with an error code of ours: quotes stand in the way. Failed: the request or a setting is wrong.
    /// </exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider);
        var request = ClosingRequestReader.Read(call.PluginContext);
        if (request.Passes is not null)
        {
            call.Trace($"Passes: {request.Passes}");
            return;
        }

        // As SYSTEM: quotes that the user can't see stand in the way all the same, and settings and language are not theirs to read.
        var system = call.AsSystem();
        if (request.Invalid is { } what)
        {
            throw Failed(ErrorCode.InvalidRequest, Speak(call, system).Invalid(what));
        }

        var open = new OpenQuoteReader(system).Count(request.OpportunityId);
        if (open.None)
        {
            call.Trace("Passes: no quote is open.");
            return;
        }

        var settings = new GuardSettings(new SettingsReader(system).Read(GuardSettings.Names));
        if (settings.Invalid is not null)
        {
            throw Failed(ErrorCode.InvalidSetting, Speak(call, system).Invalid(settings.Invalid));
        }

        var decision = CloseRule.Decide(open, settings.BlockingQuotes);
        if (!decision.IsRefused)
        {
            call.Trace($"Passes: {settings.BlockingQuotes} quotes block, and there are only drafts.");
            return;
        }

        if (!IsInScope(call, system, settings.Scope, request.OpportunityId))
        {
            return;
        }

        throw Refused(call, system, request, decision);
    }

    private static bool IsInScope(PluginCall call, IOrganizationService system, GuardScope scope, Guid opportunityId)
    {
        if (scope == GuardScope.AllOpportunities)
        {
            return true;
        }

        var orderType = OrderType(call, system, opportunityId);
        var isProject = orderType == Opportunity.WorkBased;
        if (!isProject)
        {
            call.Trace($"Passes: only project opportunities are guarded, and the order type is {orderType}.");
        }

        return isProject;
    }

    private static int? OrderType(PluginCall call, IOrganizationService system, Guid opportunityId)
    {
        try
        {
            return new OpportunityReader(system).OrderType(opportunityId);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == PlatformError.UnknownColumn)
        {
            // After a fault Dataverse answers no further query, so the user's language can't be asked for: say it in each.
            call.Trace(fault.Detail.Message);
            throw Failed(ErrorCode.MissingColumn, Wording.InEveryLanguage(wording => wording.MissingColumn(
                SettingName.GuardScope, nameof(GuardScope.ProjectOpportunities), Opportunity.OrderType)));
        }
    }

    private static InvalidPluginExecutionException Refused(
        PluginCall call, IOrganizationService system, ClosingRequest request, CloseDecision decision)
    {
        // The language first: the user's own queries may fault, and then no further one is answered.
        var wording = Speak(call, system);

        // Create asks for no right to the opportunity that it names. Whom it is hidden from gets the platform's own fault and
        // learns nothing of its quotes; nor from the trace, which travels with every error.
        new OpportunityReader(call.AsInitiatingUser()).EnsureReadable(request.OpportunityId);
        call.Trace($"Opportunity {request.OpportunityId:D}: {decision.Open.Active} active and {decision.Open.Draft} draft quotes.");
        var refusal = new Refusal(request.Outcome, decision, QuotesToName(call, request.OpportunityId, decision.Policy));
        return new UserError(ErrorCode.BlockedByQuotes, wording.Refused(refusal)).ToException();
    }

    /// <summary>As the user, so that nobody reads the name of a quote that is hidden from them.</summary>
    private static IReadOnlyList<ReadableQuote> QuotesToName(PluginCall call, Guid opportunityId, BlockingQuotes policy)
    {
        try
        {
            return new OpenQuoteReader(call.AsInitiatingUser()).First(opportunityId, policy, Refusal.MostNamed);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // The closing fails anyway: a user without the right to read quotes is refused like everyone, without names.
            call.Trace($"The user's own query failed, so no quote is named: {fault.Detail.Message}");
            return [];
        }
    }

    private static InvalidPluginExecutionException Failed(ErrorCode code, string text) => new UserError(code, text).ToException();

    private static Wording Speak(PluginCall call, IOrganizationService system) =>
        new(Language.For(new UserLanguageReader(system).Read(call.Context.InitiatingUserId)));
}
