using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Reads the XML of a package; what is missing or malformed is named with the member it stands in.</summary>
internal static class PackageXml
{
    public static XElement Parse(byte[] content, string member)
    {
        try
        {
            var root = SafeXml.Parse(content);
            root.AddAnnotation(new Member(member));
            return root;
        }
        catch (XmlException exception)
        {
            throw new SolutionImportException($"The member '{member}' can't be read as XML: {exception.Message}", exception);
        }
    }

    /// <summary>The same, for a member that must be this one element.</summary>
    public static XElement Parse(byte[] content, string member, string element)
    {
        var root = Parse(content, member);
        return root.Name.LocalName == element ? root : throw root.Wrong($"is not <{element}>");
    }

    public static XElement Child(this XElement parent, string name) =>
        parent.Element(name) ?? throw Wrong(parent, $"has no <{name}>");

    public static string Text(this XElement parent, string name)
    {
        var text = parent.Child(name).Value.Trim();
        return text.Length > 0 ? text : throw Wrong(parent, $"has an empty <{name}>");
    }

    public static string? OptionalText(this XElement parent, string name) =>
        parent.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string Required(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } value
            ? value
            : throw Wrong(element, $"has no attribute {attribute}");

    public static Guid Id(this XElement element, string text) =>
        Guid.TryParse(text, out var id) && id != Guid.Empty ? id : throw Wrong(element, $"has '{text}' where an id must be");

    public static int Number(this XElement parent, string name) => Number(parent, name, parent.Text(name));

    public static int Number(this XElement parent, string name, int absent) =>
        parent.OptionalText(name) is { } text ? Number(parent, name, text) : absent;

    /// <summary>1 or 0.</summary>
    public static bool Flag(this XElement parent, string name) => parent.Number(name) switch
    {
        0 => false,
        1 => true,
        var other => throw Wrong(parent, $"has {other} as <{name}>, where 0 or 1 must be"),
    };

    /// <summary>A number that the enumeration has a name for.</summary>
    public static T Option<T>(this XElement parent, string name)
        where T : struct, Enum
    {
        var number = parent.Number(name);
        return Enum.IsDefined(typeof(T), number)
            ? (T)(object)number
            : throw Wrong(parent, $"has {number} as <{name}>, which this host does not know");
    }

    /// <summary>The text that stands for all languages.</summary>
    public static string? DefaultLabel(this XElement parent, string name) => parent.Element(name)?.Attribute("default")?.Value;

    public static string KnownTable(this XElement part, string table) =>
        Tables.TryGet(table, out var metadata) && !metadata.IsHostOnly
            ? table
            : throw Wrong(part, $"names the table '{table}', which this host does not have");

    /// <summary>A list of columns that the table has; null when there is none.</summary>
    public static string? Columns(this XElement part, string name, string? table)
    {
        var list = part.OptionalText(name);
        var columns = list?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (columns.Length > 0 && table is null)
        {
            throw part.Wrong($"has <{name}> without a table");
        }

        var unknown = columns.FirstOrDefault(column => !Tables.Get(table!).HasColumn(column));
        return unknown is null ? list : throw part.Wrong($"names the column '{unknown}', which '{table}' does not have");
    }

    public static SolutionImportException Wrong(this XElement element, string what)
    {
        var member = element.AncestorsAndSelf().Last().Annotation<Member>()?.Name;
        return new SolutionImportException($"In the member '{member}': <{element.Name.LocalName}>{NameOf(element)} {what}.");
    }

    private static int Number(XElement parent, string name, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(parent, $"has '{text}' as <{name}>, where a number must be");

    // Elements of one kind come in numbers: a name, an id or a schema name says which.
    private static string NameOf(XElement element)
    {
        var name = element.Attributes().FirstOrDefault(
            attribute => attribute.Name.LocalName is "Name" or ColumnNames.UniqueName or ColumnNames.SchemaName or "schemaName" or "FullName" or "id" or "Id")?.Value
            ?? element.Element("Name")?.Value;
        return name is null ? "" : $" '{name}'";
    }

    private sealed record Member(string Name);
}
