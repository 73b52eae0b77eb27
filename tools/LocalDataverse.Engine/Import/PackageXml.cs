using System.Xml;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Reads the XML of a package. What is missing or malformed is refused with the member it stands in, and nothing stands in its
/// place.
/// </summary>
internal static class PackageXml
{
    /// <summary>The root element; null when the content is refused.</summary>
    public static XElement? Parse(byte[] content, string member, Refusals refusals)
    {
        try
        {
            var root = SafeXml.Parse(content);
            root.AddAnnotation(new Member(member, refusals));
            return root;
        }
        catch (XmlException exception)
        {
            refusals.Add($"The member '{member}' can't be read as XML: {exception.Message}");
            return null;
        }
    }

    public static XElement? Child(this XElement parent, string name) =>
        parent.Element(name) ?? parent.Refused<XElement>($"has no <{name}>");

    public static string? Text(this XElement parent, string name) =>
        parent.Child(name) is not { } child ? null
        : child.Value.Trim() is { Length: > 0 } text ? text
        : parent.Refused<string>($"has an empty <{name}>");

    public static string? OptionalText(this XElement parent, string name) =>
        parent.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string? Required(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } value
            ? value
            : element.Refused<string>($"has no attribute {attribute}");

    /// <summary>Of a custom API, or of what it has; empty when there is none: that was refused.</summary>
    /// <param name="inWords">What a valid one is.</param>
    public static string UniqueName(this XElement part, Func<string, bool> isValid, string inWords)
    {
        var name = part.Required(ColumnNames.UniqueName);
        if (name is not null && !isValid(name))
        {
            part.Refuse($"has a name that Dataverse does not take: it must be {inWords}");
        }

        return name ?? "";
    }

    /// <summary>Empty when there is no text: that was refused before.</summary>
    public static Guid Id(this XElement element, string? text) =>
        text is null ? Guid.Empty
        : Guid.TryParse(text, out var id) && id != Guid.Empty ? id
        : element.Refused<Guid>($"has '{text}' where an id must be");

    public static int? Number(this XElement parent, string name) => parent.Text(name) is { } text ? Number(parent, name, text) : null;

    public static int? Number(this XElement parent, string name, int absent) =>
        parent.OptionalText(name) is { } text ? Number(parent, name, text) : absent;

    /// <summary>1 or 0; 0 when it is absent.</summary>
    public static bool Flag(this XElement parent, string name) => parent.Number(name, absent: 0) switch
    {
        0 or null => false,
        1 => true,
        var other => parent.Refused<bool>($"has {other} as <{name}>, where 0 or 1 must be"),
    };

    /// <summary>A number that the enumeration has a name for.</summary>
    public static T? Option<T>(this XElement parent, string name)
        where T : struct, Enum =>
        parent.Number(name) is not { } number ? null
        : Enum.IsDefined(typeof(T), number) ? (T)(object)number
        : parent.Refused<T?>($"has {number} as <{name}>, which this host does not know");

    /// <summary>0 when there is no code: that was refused.</summary>
    public static int LanguageCode(this XElement element, string? text) =>
        text is null ? 0
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code
        : element.Refused<int>($"has '{text}' where a language code must be");

    /// <summary>The text in the base language.</summary>
    public static string? DefaultLabel(this XElement parent, string name) => parent.Element(name)?.Attribute("default")?.Value;

    public static string? KnownTable(this XElement part, string table) =>
        Tables.TryGet(table, out var metadata) && !metadata.IsHostOnly
            ? table
            : part.Refused<string>($"names the table '{table}', which this host does not have");

    /// <summary>A list of columns that the table has; null when there is none.</summary>
    public static string? Columns(this XElement part, string name, string? table)
    {
        var list = part.OptionalText(name);
        var columns = list?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (columns.Length > 0 && table is null)
        {
            return part.Refused<string>($"has <{name}> without a table");
        }

        foreach (var column in columns.Where(column => !Tables.Get(table!).HasColumn(column)))
        {
            part.Refuse($"names the column '{column}', which '{table}' does not have");
        }

        return list;
    }

    public static void Refuse(this XElement element, string what)
    {
        var member = element.AncestorsAndSelf().Last().Annotation<Member>()!;
        member.Refusals.Add($"In the member '{member.Name}': <{element.Name.LocalName}>{NameOf(element)} {what}.");
    }

    /// <summary>Refuses it, and gives what an expression needs in its place.</summary>
    public static T? Refused<T>(this XElement element, string what)
    {
        element.Refuse(what);
        return default;
    }

    private static int? Number(XElement parent, string name, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : parent.Refused<int?>($"has '{text}' as <{name}>, where a number must be");

    // Elements of one kind come in numbers: a name, an id or a schema name says which.
    private static string NameOf(XElement element)
    {
        var name = element.Attributes().FirstOrDefault(
            attribute => attribute.Name.LocalName is "Name" or ColumnNames.UniqueName or ColumnNames.SchemaName or "schemaName" or "FullName" or "id" or "Id")?.Value
            ?? element.Element("Name")?.Value;
        return name is null ? "" : $" '{name}'";
    }

    private sealed record Member(string Name, Refusals Refusals);
}
