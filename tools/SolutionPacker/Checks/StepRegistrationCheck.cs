using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// What Microsoft's solution checker objects to in registrations (rules meta-remove-dup-reg, meta-avoid-reg-no-attribute,
/// meta-avoid-reg-retrieve), and the repeated step name that spkl refuses. Dataverse imports all of it.
/// </summary>
internal sealed class StepRegistrationCheck : ICheck
{
    private static readonly string[] WhenItRuns = ["PluginTypeName", "SdkMessageId", "SdkMessageName", "PrimaryEntity", "Stage", "Mode"];

    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        // A step with the id of another is reported as that.
        var steps = source.Readable(FileKind.Step).DistinctBy(s => s.Root.Attribute("SdkMessageProcessingStepId")?.Value).ToList();
        IEnumerable<Problem> problems =
        [
            .. steps.SelectMany(s => Faults(s.Root).Select(fault => new Problem(s.File.Path, fault))),
            .. Repeated(steps, RunOf, first => $"It runs the same plug-in at the same place as {first}: the plug-in would run twice."),
            .. Repeated(steps, NameOf, first => $"Its plug-in has a step of the same name already, in {first}."),
        ];
        return [.. problems.AsHouseRules()];
    }

    private static IEnumerable<string> Faults(XElement step)
    {
        var message = Value(step, "SdkMessageId").ToLowerInvariant();
        if (message == PlatformMessageIds.Update && Value(step, "FilteringAttributes").Length == 0)
        {
            yield return "A step on Update names its columns in <FilteringAttributes>; otherwise it runs on every change of a row.";
        }

        if (message is PlatformMessageIds.Retrieve or PlatformMessageIds.RetrieveMultiple)
        {
            yield return "A step on Retrieve or RetrieveMultiple slows down every reading of the table.";
        }
    }

    private static IEnumerable<Problem> Repeated(
        List<(SourceFile File, XElement Root)> steps, Func<XElement, string> key, Func<string, string> fault) => steps
        .GroupBy(s => key(s.Root), StringComparer.OrdinalIgnoreCase)
        .SelectMany(g => g.Skip(1).Select(again => new Problem(again.File.Path, fault(g.First().File.Path))));

    private static string RunOf(XElement step) => string.Join('|', WhenItRuns.Select(element => Value(step, element)));

    private static string NameOf(XElement step) => $"{Value(step, "PluginTypeName")}|{step.Attribute("Name")?.Value}";

    private static string Value(XElement step, string element) => step.Element(element)?.Value ?? "";
}
