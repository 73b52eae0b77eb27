using System.Text;
using System.Xml;

namespace ProjectOpsClose.SolutionFormat.Tests;

public sealed class ResxTextsTests
{
    [Fact]
    public void In_File_IsNamesAndWordsOfWhatHasWords()
    {
        var resx = """<root><resheader name="version"><value>2.0</value></resheader><data name="B"><value>{0} &amp; b</value></data><data name="A"><value> </value></data><data name="C" /></root>""";

        Assert.Equal([("B", "{0} & b")], ResxTexts.In(Encoding.UTF8.GetBytes(resx)));
    }

    [Fact]
    public void In_FileCutOff_IsRefused() => Assert.Throws<XmlException>(() => ResxTexts.In("<root>"u8.ToArray()));
}
