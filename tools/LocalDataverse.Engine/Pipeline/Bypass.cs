using System.ServiceModel;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// Which steps a request passes over because it asks to, and the privileges that this needs. Only its own steps: those of
/// what plug-ins and the platform do inside it run. Every step here is custom and synchronous, so CustomAsync changes nothing.
/// The plug-in of a custom API is no step.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic.
/// </summary>
internal sealed record Bypass(bool All, IReadOnlyCollection<Guid> StepIds, IReadOnlyCollection<string> Privileges)
{
    public const string PluginsPrivilege = "prvBypassCustomPlugins";
    public const string LogicPrivilege = "prvBypassCustomBusinessLogic";

    private const string Sync = "CustomSync";
    private const string Async = "CustomAsync";

    /// <summary>The default of the organisation's setting BypassBusinessLogicExecutionStepIdsLimit.</summary>
    private const int MaximumStepIds = 3;

    private static readonly Bypass None = new(false, [], []);

    public static Bypass Of(RequestParameters input)
    {
        var plugins = input.Optional<bool>(OptionalParameters.BypassPlugins);
        var logic = Parts(input, OptionalParameters.BypassLogic);
        var steps = Parts(input, OptionalParameters.BypassSteps);
        if (logic.FirstOrDefault(part => part is not (Sync or Async)) is { } unknown)
        {
            throw Wrong(input, OptionalParameters.BypassLogic, $"{Sync}, {Async}, or both with a comma between them, not '{unknown}'");
        }

        string[] privileges = [.. Needed(plugins, PluginsPrivilege), .. Needed(logic.Length + steps.Length > 0, LogicPrivilege)];
        return privileges.Length == 0 ? None : new Bypass(plugins || logic.Contains(Sync), StepIdsOf(input, steps), privileges);
    }

    public bool Skips(PluginStep step) => All || StepIds.Contains(step.Id);

    private static string[] Parts(RequestParameters input, string name) =>
        input.Optional<string>(name)?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    private static string[] Needed(bool isNeeded, string privilege) => isNeeded ? [privilege] : [];

    private static Guid[] StepIdsOf(RequestParameters input, string[] parts) => parts.Length > MaximumStepIds
        ? throw Wrong(input, OptionalParameters.BypassSteps, $"at most {MaximumStepIds} ids, not {parts.Length}")
        : [.. parts.Select(part => Guid.TryParse(part, out var id)
            ? id
            : throw Wrong(input, OptionalParameters.BypassSteps, $"ids of steps with a comma between them, not '{part}'"))];

    private static FaultException<OrganizationServiceFault> Wrong(RequestParameters input, string name, string expected) =>
        Fault.InvalidArgument($"The parameter '{name}' of {input.RequestName} must be {expected}.");
}
