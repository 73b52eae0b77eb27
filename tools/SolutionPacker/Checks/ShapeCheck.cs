using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>Every file has the root element, the attributes and the child elements of its kind, in their order.</summary>
internal sealed class ShapeCheck : ICheck
{
    private static readonly ILookup<FileKind, Shape> ShapesOf = Shapes.All.ToLookup(s => s.Kind);

    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        source.Files.Where(f => f.Root is not null)
            .SelectMany(f => Faults(f.Root!, ShapesOf[f.Kind].ToList()).Select(fault => new Problem(f.Path, fault)))
            .ToList();

    private static IEnumerable<string> Faults(XElement root, List<Shape> shapes) =>
        root.Name == shapes[0].Element
            ? shapes.SelectMany(s => Elements(root, s, shapes[0]).SelectMany(e => Faults(e, s)))
            : [$"The root element is <{root.Name.LocalName}>; it must be <{shapes[0].Element}>."];

    private static IEnumerable<XElement> Elements(XElement root, Shape shape, Shape rootShape) =>
        shape == rootShape ? [root] : root.Descendants(shape.Element);

    private static IEnumerable<string> Faults(XElement element, Shape shape) =>
    [
        .. shape.RequiredAttributes.Where(a => string.IsNullOrWhiteSpace(element.Attribute(a)?.Value))
            .Select(a => $"<{shape.Element}> has no value in its attribute {a}."),
        .. ChildFaults(element, shape.KnownChildren),
    ];

    private static IEnumerable<string> ChildFaults(XElement element, IReadOnlyList<ShapeChild> children)
    {
        var parent = element.Name.LocalName;
        var places = element.Elements().ToLookup(e => children.ToList().FindIndex(c => e.Name == c.Name));
        var missing = children.Where(c => c.IsRequired && element.Element(c.Name) is null).Select(c => $"<{parent}> has no <{c.Name}>.");
        var empty = children.Where(c => c.NeedsValue && element.Element(c.Name) is { } e && string.IsNullOrWhiteSpace(e.Value))
            .Select(c => $"<{c.Name}> of <{parent}> has no value.");
        var unknown = places[-1].Select(e => $"<{e.Name.LocalName}> doesn't belong in <{parent}>.");
        return [.. missing, .. empty, .. unknown, .. OrderFault(element, children)];
    }

    private static IEnumerable<string> OrderFault(XElement element, IReadOnlyList<ShapeChild> children)
    {
        var last = -1;
        foreach (var child in element.Elements())
        {
            var place = children.ToList().FindIndex(c => child.Name == c.Name);
            if (place >= 0 && place <= last)
            {
                var what = place == last ? "occurs twice" : $"must stand before <{children[last].Name}>";
                return [$"<{child.Name.LocalName}> of <{element.Name.LocalName}> {what}."];
            }

            last = Math.Max(place, last);
        }

        return [];
    }
}
