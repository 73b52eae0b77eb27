using System.Text.RegularExpressions;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>Every single value is one that the import accepts, in the form that we write; see <see cref="ValueRules"/>.</summary>
internal sealed class ValueCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        ValueRules.All.SelectMany(rule => source.Readable(rule.Kind).SelectMany(f => rule.Problems(f.File.Path, f.Root))).ToList();
}

/// <summary>
/// What the value of an element or attribute must look like wherever it occurs in a file of a kind. Whether there must be a
/// value is told by the <see cref="Shape"/>.
/// </summary>
/// <param name="Places">"Element", or "Element@attribute"; several are parted by a space.</param>
/// <param name="Expected">The rule in words, to follow "it must be".</param>
internal sealed record ValueRule(FileKind Kind, string Places, Regex Pattern, string Expected)
{
    /// <summary>What Dataverse takes, or may take; null: no more than <see cref="Pattern"/>.</summary>
    public Regex? Taken { get; init; }

    public IEnumerable<Problem> Problems(string file, XElement root) =>
        from place in Places.Split(' ')
        from value in Values(root, place)
        where !string.IsNullOrWhiteSpace(value) && !Pattern.IsMatch(value)
        select new Problem(file, $"{place} is '{value}'; it must be {Expected}.") { IsHouseRule = Taken?.IsMatch(value) == true };

    private static IEnumerable<string> Values(XElement root, string place)
    {
        var parts = place.Split('@');
        var elements = root.DescendantsAndSelf(parts[0]);
        return parts.Length == 1
            ? elements.Where(e => !e.HasElements).Select(e => e.Value)
            : elements.Select(e => e.Attribute(parts[1])?.Value).OfType<string>();
    }
}
