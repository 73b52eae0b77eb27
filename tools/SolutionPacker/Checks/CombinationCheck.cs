using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>Values that are each allowed but not together.</summary>
internal sealed class CombinationCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
    [
        .. source.Faults(FileKind.Step, StepFaults),
        .. source.Faults(FileKind.CustomApi, UnboundFaults),
        .. source.Faults(FileKind.CustomApi, GlobalFaults).AsHouseRules(),
        .. source.Faults(FileKind.RequestParameter, TypeFaults).AsHouseRules(),
        .. source.Faults(FileKind.ResponseProperty, TypeFaults).AsHouseRules(),
    ];

    private static IEnumerable<string> StepFaults(XElement step)
    {
        var message = step.Element("SdkMessageId")?.Value;
        if ((message is null) == (step.Element("SdkMessageName") is null))
        {
            yield return "A step has either <SdkMessageId> or, for a custom API's message, <SdkMessageName>.";
        }

        if (step.Element("Mode")?.Value == "1" && step.Element("Stage")?.Value is "10" or "20")
        {
            yield return "An asynchronous step (Mode 1) runs after the operation: its Stage must be 40.";
        }

        if (message is PlatformMessageIds.Win or PlatformMessageIds.Lose && step.Descendants("SdkMessageProcessingStepImage").Any())
        {
            yield return "Dataverse has no table images on Win and Lose.";
        }
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/custom-api-tables
    private static IEnumerable<string> UnboundFaults(XElement api) =>
        IsBound(api) && !HasValue(api, "boundentitylogicalname") ? ["A <bindingtype> of 1 or 2 needs a <boundentitylogicalname>."] : [];

    private static IEnumerable<string> GlobalFaults(XElement api) =>
        !IsBound(api) && HasValue(api, "boundentitylogicalname") ? ["<boundentitylogicalname> goes with a <bindingtype> of 1 or 2 only."] : [];

    private static bool IsBound(XElement api) => api.Element("bindingtype")?.Value != "0";

    private static bool HasValue(XElement parent, string element) => !string.IsNullOrWhiteSpace(parent.Element(element)?.Value);

    private static IEnumerable<string> TypeFaults(XElement parameter) =>
        HasValue(parameter, "logicalentityname") && parameter.Element("type")?.Value is not ("3" or "5")
            ? ["<logicalentityname> is only for an Entity (3) or an EntityReference (5)."]
            : [];
}
