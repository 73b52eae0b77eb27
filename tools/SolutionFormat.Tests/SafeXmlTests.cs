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
