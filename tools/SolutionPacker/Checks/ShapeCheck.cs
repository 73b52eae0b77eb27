namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// Every file has the root element, the attributes and the child elements of its kind, in their order. Where Dataverse would
/// do with less, or nobody knows that it wouldn't, that is a rule of this house; so is every element that isn't known here.
/// </summary>
internal sealed class ShapeCheck : ICheck
{
    private static readonly ILookup<FileKind, Shape> ShapesOf = Shapes.All.ToLookup(s => s.Kind);

    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        source.Files.Where(f => f.Root is not null)
            .SelectMany(f => Faults(f.Root!, ShapesOf[f.Kind].ToList()).Select(fault => new Problem(f.Path, fault.What) { IsHouseRule = fault.IsOurs }))
            .ToList();

    private static IEnumerable<(string What, bool IsOurs)> Faults(XElement root, List<Shape> shapes) =>
        root.Name == shapes[0].Element
            ? shapes.SelectMany(s => Elements(root, s, shapes[0]).SelectMany(e => Faults(e, s)))
            : [($"The root element is <{root.Name.LocalName}>; it must be <{shapes[0].Element}>.", false)];

    private static IEnumerable<XElement> Elements(XElement root, Shape shape, Shape rootShape) =>
        shape == rootShape ? [root] : root.Descendants(shape.Element);

    private static IEnumerable<(string What, bool IsOurs)> Faults(XElement element, Shape shape) =>
    [
        .. shape.KnownAttributes.Where(a => string.IsNullOrWhiteSpace(element.Attribute(a.Name)?.Value))
            .Select(a => ($"<{shape.Element}> has no value in its attribute {a.Name}.", a.IsOurs)),
        .. ChildFaults(element, shape),
    ];

    private static IEnumerable<(string What, bool IsOurs)> ChildFaults(XElement element, Shape shape)
    {
        var (parent, children) = (element.Name.LocalName, shape.KnownChildren);
        var missing = children.Where(c => c.IsRequired && element.Element(c.Name) is null).Select(c => ($"<{parent}> has no <{c.Name}>.", c.IsOurs));
        var empty = children.Where(c => c.NeedsValue && element.Element(c.Name) is { } e && string.IsNullOrWhiteSpace(e.Value))
            .Select(c => ($"<{c.Name}> of <{parent}> has no value.", c.IsOurs));
        var unknown = element.Elements().Where(e => children.All(c => e.Name != c.Name)).Select(e => Unknown(parent, e.Name.LocalName));
        return [.. missing, .. empty, .. unknown, .. OrderFault(element, children).Select(fault => (fault, !shape.HasFixedOrder))];
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution
    private static (string What, bool IsOurs) Unknown(string parent, string child) =>
        ($"<{child}> doesn't belong in <{parent}>.", (parent, child) != ("customapiresponseproperty", "isoptional"));

    private static IEnumerable<string> OrderFault(XElement element, IReadOnlyList<ShapePart> children)
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
