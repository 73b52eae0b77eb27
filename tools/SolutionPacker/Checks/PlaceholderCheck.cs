using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// Customizations.xml has an empty element for every kind of component that is packed into it. Microsoft's packer silently
/// leaves out components that have none.
/// </summary>
internal sealed class PlaceholderCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        source.Customizations is not { } customizations
            ? []
            : Section.All.SelectMany(section => (customizations.Element(section.Element), source.Of(section.Kind).Any()) switch
            {
                (null, true) => Problem($"There is no <{section.Element} /> for the {section.Folder} to go into."),
                ({ HasElements: true }, _) => Problem($"<{section.Element}> must be empty: what it holds is packed from {section.Folder}/."),
                _ => Enumerable.Empty<Problem>(),
            }).ToList();

    private static Problem[] Problem(string message) => [new(SolutionPath.Customizations, message)];
}
