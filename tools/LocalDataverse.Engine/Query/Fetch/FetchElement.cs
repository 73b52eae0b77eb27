using System.ServiceModel;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;

/// <summary>Reading elements of FetchXML strictly.</summary>
internal static class FetchElement
{
    /// <summary>Nothing may stand in the element but these attributes and child elements.</summary>
    public static void Check(this XElement element, FetchAttributes attributes, string[] children)
    {
        foreach (var attribute in element.Attributes())
        {
            CheckAttribute(element, attribute.Name.ToString(), attributes);
        }

        foreach (var node in element.Nodes())
        {
            CheckNode(element, node, children);
        }
    }

    public static string? Text(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    public static string Required(this XElement element, string attribute) =>
        element.Text(attribute) is { Length: > 0 } text
            ? text
            : throw Fault.MissingFetchNode($"'{element.Name}' has no attribute '{attribute}'.");

    public static bool Flag(this XElement element, string attribute) => element.Text(attribute) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var text => throw Bad(element, attribute, text, "true or false"),
    };

    public static int? Number(this XElement element, string attribute)
    {
        if (element.Text(attribute) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Bad(element, attribute, text, "a whole number");
    }

    /// <summary>The one child of this name.</summary>
    public static XElement Only(this XElement element, string child)
    {
        var found = element.Element(child);
        return found is not null && !found.ElementsAfterSelf(child).Any()
            ? found
            : throw Fault.MissingFetchNode($"'{element.Name}' must have one element '{child}'.");
    }

    private static void CheckAttribute(XElement element, string name, FetchAttributes attributes)
    {
        if (attributes.Unsupported.Contains(name))
        {
            throw Fault.UnsupportedQuery($"the FetchXML attribute '{name}' of '{element.Name}'");
        }

        if (!attributes.Read.Contains(name))
        {
            throw Fault.InvalidFetchNode($"'{element.Name}' can't have an attribute '{name}'.");
        }
    }

    private static void CheckNode(XElement element, XNode node, string[] children)
    {
        var name = node is XElement child ? child.Name.ToString() : "text";
        if (!children.Contains(name))
        {
            throw Fault.InvalidFetchNode($"'{element.Name}' can't have '{name}' in it.");
        }
    }

    private static FaultException<OrganizationServiceFault> Bad(XElement element, string attribute, string text, string expected) =>
        Fault.InvalidFetchNode($"'{attribute}' of '{element.Name}' is '{text}'; it must be {expected}.");
}

/// <summary>The attributes of one FetchXML element.</summary>
/// <param name="Read">Those that are read, or that change nothing in a result.</param>
/// <param name="Unsupported">Those that exist but that this host doesn't do.</param>
internal sealed record FetchAttributes(string[] Read, string[] Unsupported);
