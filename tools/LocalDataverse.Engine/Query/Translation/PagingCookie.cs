using System.Xml;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>
/// Where a page began and ended, in Dataverse's form: <c>&lt;cookie page="1"&gt;&lt;name last="B" first="A"/&gt;…</c>.
/// The next page starts behind the last row, wherever that row is by now.
/// </summary>
/// <param name="Page">The number of the page.</param>
/// <param name="Last">The last row's values of the order terms, as SQLite keeps them.</param>
internal sealed record PagingCookie(int Page, IReadOnlyList<object> Last)
{
    public static string Write(int page, IReadOnlyList<OrderTerm> terms, object[] first, object[] last)
    {
        var cookie = new XElement("cookie", new XAttribute("page", page));
        for (var index = 0; index < terms.Count; index++)
        {
            var element = new XElement(terms[index].Name);
            AddValue(element, "last", last[index]);
            AddValue(element, "first", first[index]);
            cookie.Add(element);
        }

        return cookie.ToString(SaveOptions.DisableFormatting);
    }

    public static PagingCookie Read(string text, IReadOnlyList<OrderTerm> terms)
    {
        try
        {
            var cookie = SafeXml.Parse(text);
            var elements = cookie.Elements().ToList();
            if (!elements.Select(element => element.Name.LocalName).SequenceEqual(terms.Select(term => term.Name)))
            {
                throw Fault.InvalidQuery("the paging cookie belongs to a query with another order.");
            }

            var last = elements.Zip(terms, (element, term) => ReadValue(element, term.Type)).ToList();
            return new PagingCookie((int?)cookie.Attribute("page") ?? 0, last);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or OverflowException)
        {
            throw Fault.InvalidQuery($"the paging cookie can't be read: {exception.Message}");
        }
    }

    private static void AddValue(XElement element, string name, object value)
    {
        if (value is DBNull)
        {
            element.Add(new XAttribute(name + "null", "1"));
        }
        else
        {
            element.Add(new XAttribute(name, Format(value)));
        }
    }

    // Escaped, because a text may hold characters that XML can't.
    private static string Format(object value) => value switch
    {
        byte[] id => new Guid(id, bigEndian: true).ToString("B"),
        string text => Uri.EscapeDataString(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object ReadValue(XElement element, ColumnType type)
    {
        if (element.Attribute("lastnull") is not null)
        {
            return DBNull.Value;
        }

        var text = element.Attribute("last")?.Value ?? throw new FormatException($"'{element.Name}' has no last value.");
        return type switch
        {
            ColumnType.Uniqueidentifier => StoredValue.Id(Guid.Parse(text)),
            ColumnType.String or ColumnType.Memo or ColumnType.Decimal => Uri.UnescapeDataString(text),
            _ => long.Parse(text, CultureInfo.InvariantCulture),
        };
    }
}
