using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>What an element has to hold, in the order in which a 9.2 export writes it.</summary>
/// <param name="Element">The element's name; the first shape of a kind is that of the root element.</param>
/// <param name="Attributes">Names of attributes that must be there and not be empty.</param>
/// <param name="Children">
/// Names of child elements: "Name?" may be absent, "Name!" must have a value, "Name?!" a value if it is there. No other may
/// occur.
/// </param>
internal sealed record Shape(FileKind Kind, string Element, string Attributes, string Children)
{
    public IReadOnlyList<string> RequiredAttributes { get; } = Split(Attributes);

    public IReadOnlyList<ShapeChild> KnownChildren { get; } = Split(Children).Select(ShapeChild.Parse).ToList();

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One child element of a <see cref="Shape"/>.</summary>
internal sealed record ShapeChild(string Name, bool IsRequired, bool NeedsValue)
{
    public static ShapeChild Parse(string text) => new(text.TrimEnd('?', '!'), !text.Contains('?', StringComparison.Ordinal), text.Contains('!', StringComparison.Ordinal));
}
