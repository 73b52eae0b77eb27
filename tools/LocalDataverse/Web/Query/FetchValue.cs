using System.Globalization;
using System.Xml;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>A literal of an address as FetchXML writes it.</summary>
internal static class FetchValue
{
    public static string Of(object value, ColumnMetadata column) => value switch
    {
        string text => Text(text),
        Guid id => id.ToString(),
        bool flag => flag ? "1" : "0",
        DateTimeOffset time => time.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
        int or long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        // OData's own type for a calendar day is on its way out; its text is yyyy-MM-dd. As a moment it is the day's start in UTC.
        _ when column.IsDateOnly => value.ToString()!,
        _ when column.Type == ColumnType.DateTime => $"{value}T00:00:00Z",
        _ => throw WebFault.NotBuilt($"the literal '{value}' of type {value.GetType().Name} in $filter"),
    };

    /// <summary>XML can't hold every character, and no column holds those that it can't.</summary>
    public static string Text(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException exception)
        {
            throw WebFault.BadUrl($"A text in the query can't be read: {exception.Message}");
        }
    }
}
