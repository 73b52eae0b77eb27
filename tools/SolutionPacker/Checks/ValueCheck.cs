using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>Every single value is one that the import accepts; see <see cref="ValueRules"/>.</summary>
internal sealed class ValueCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        ValueRules.All.SelectMany(rule => source.Faults(rule.Kind, rule.Faults)).ToList();
}

/// <summary>
/// What the value of an element or attribute must look like wherever it occurs in a file of a kind. Whether there must be a
/// value is told by the <see cref="Shape"/>.
/// </summary>
/// <param name="Place">"Element", or "Element@attribute".</param>
/// <param name="Expected">The rule in words, to follow "it must be".</param>
internal sealed record ValueRule(FileKind Kind, string Place, Regex Pattern, string Expected)
{
    public IEnumerable<string> Faults(XElement root) => Values(root)
        .Where(v => !string.IsNullOrWhiteSpace(v) && !Pattern.IsMatch(v))
        .Select(v => $"{Place} is '{v}'; it must be {Expected}.");

    private IEnumerable<string> Values(XElement root)
    {
        var parts = Place.Split('@');
        var elements = root.DescendantsAndSelf(parts[0]);
        return parts.Length == 1
            ? elements.Where(e => !e.HasElements).Select(e => e.Value)
            : elements.Select(e => e.Attribute(parts[1])?.Value).OfType<string>();
    }
}
