using System.Xml;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>Where a next link goes on: the page, and the engine's own cookie of the page before, in Dataverse's form.</summary>
internal sealed record SkipToken(int Page, string? Cookie)
{
    public static SkipToken? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            var element = SafeXml.Parse(text);
            var page = int.Parse(element.Attribute("pagenumber")?.Value ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
            var cookie = Uri.UnescapeDataString(element.Attribute("pagingcookie")?.Value ?? "");
            return page < 1
                ? throw Malformed("the page number is below 1")
                : new SkipToken(page, cookie.Length == 0 ? null : XmlConvert.VerifyXmlChars(cookie));
        }
        catch (Exception exception) when (exception is XmlException or FormatException or OverflowException)
        {
            throw Malformed(exception.Message);
        }
    }

    public override string ToString() => new XElement(
        "cookie",
        new XAttribute("pagenumber", Page),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Cookie ?? "")),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);

    private static WebFault Malformed(string why) => WebFault.BadUrl($"Malformed $skiptoken: {why}");
}
