using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// The built assembly is one that Dataverse's sandbox takes: signed, and at most 16 MB
/// (https://learn.microsoft.com/power-apps/developer/data-platform/build-and-package). A rule of this house: it is without the calls
/// that Microsoft's solution checker objects to (il-avoid-batch-plugin, il-avoid-parallel-plugin, il-avoid-lock-plugin, il-specify-column,
/// il-avoid-crm2011-depr-message).
/// </summary>
internal sealed class SandboxCheck : ICheck
{
    private static readonly (string Use, string Why)[] Refused =
    [
        ("Microsoft.Xrm.Sdk.Messages.ExecuteMultipleRequest", "there are no batch requests in plug-ins"),
        ("Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest", "there are no batch requests in plug-ins"),
        ("System.Threading.Thread", "a plug-in runs on the platform's thread alone"),
        ("System.Threading.ThreadPool", "a plug-in runs on the platform's thread alone"),
        ("System.Threading.Tasks.Task", "a plug-in runs on the platform's thread alone"),
        ("System.Threading.Tasks.Parallel", "a plug-in runs on the platform's thread alone"),
        ("System.Threading.Monitor", "plug-ins don't lock"),
        ("Microsoft.Xrm.Sdk.Query.ColumnSet..ctor(Boolean)", "a query names its columns"),
        ("Microsoft.Crm.Sdk.Messages.SetStateRequest", "the message is deprecated: Update sets the state"),
        ("Microsoft.Crm.Sdk.Messages.AssignRequest", "the message is deprecated: Update sets the owner"),
    ];

    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var built = source.Assembly;
        return [.. Faults(built).Select(Problem), .. Objections(built).Select(Problem).AsHouseRules()];

        static Problem Problem(string fault) => new(SolutionPath.PluginAssemblies, $"The built assembly {fault}.");
    }

    private static IEnumerable<string> Faults(BuiltAssembly built) =>
    [
        .. built.Identity?.EndsWith("PublicKeyToken=null", StringComparison.Ordinal) is true ? ["has no strong name"] : (string[])[],
        .. built.Content.Length > Dll.MaximumLength ? ["is larger than the 16 MB that the sandbox takes"] : (string[])[],
    ];

    private static IEnumerable<string> Objections(BuiltAssembly built) =>
    [
        .. Refused.Where(r => built.Dll?.Uses.Contains(r.Use) is true).Select(r => $"uses {r.Use}: {r.Why}"),
    ];
}
