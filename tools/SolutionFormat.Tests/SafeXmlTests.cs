using System.Text;
using System.Xml;

namespace ProjectOpsClose.SolutionFormat.Tests;

public class SafeXmlTests
{
    [Theory]
    [InlineData(1_001)]
    [InlineData(200_000)]
    public void Parse_NestedTooDeep_IsRefusedBeforeATreeIsBuilt(int levels)
    {
        var xml = Nested(levels);

        Assert.Contains("nested more than 1000 deep", Assert.Throws<XmlException>(() => SafeXml.Parse(xml)).Message, StringComparison.Ordinal);
        Assert.Contains("nested more than 1000 deep", Assert.Throws<XmlException>(() => SafeXml.Parse(Encoding.UTF8.GetBytes(xml))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NestedAsDeepAsAllowed_IsRead() => Assert.Equal(1_000, SafeXml.Parse(Nested(1_000)).DescendantsAndSelf().Count());

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><a n='æ'/>", "æ")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?><a n='æ'/>", "æ")]
    [InlineData("<a n='æøå 漢字'/>", "æøå 漢字")]
    [InlineData("<a n='\ud83d\ude00'/>", "\ud83d\ude00")]
    [InlineData(" \n<a n='x'/>", "x")]
    public void Parse_Text_IsReadWhateverItDeclares(string xml, string value) => Assert.Equal(value, SafeXml.Parse(xml).Attribute("n")!.Value);

    [Fact]
    public void Parse_HalfOfASurrogatePair_IsRefused() => Assert.Throws<XmlException>(() => SafeXml.Parse("<a n='\ud83d'/>"));

    private static string Nested(int levels)
    {
        var xml = new StringBuilder();
        for (var i = 0; i < levels; i++)
        {
            xml.Append("<a>");
        }

        xml.Append('x');
        for (var i = 0; i < levels; i++)
        {
            xml.Append("</a>");
        }

        return xml.ToString();
    }
}
