using System.Xml.Linq;

namespace ProjectOpsClose.SolutionFormat.Tests;

public sealed class LabelsTests
{
    private static readonly XElement Api = XElement.Parse(
        """<customapi><displayname default="Close"><label description="Close" languagecode="1033" /><label languagecode="1030" /></displayname></customapi>""");

    private static readonly XElement Ribbon = XElement.Parse(
        """<LocLabel Id="sample.Label"><Titles><Title description="Close" languagecode="1033" /></Titles></LocLabel>""");

    [Fact]
    public void IsGroup_ParentOfLabels_IsOne()
    {
        Assert.Equal([Api.Element("displayname")!], Api.DescendantsAndSelf().Where(Labels.IsGroup));
        Assert.Equal([Ribbon.Element("Titles")!], Ribbon.DescendantsAndSelf().Where(Labels.IsGroup));
    }

    [Fact]
    public void In_Group_IsItsWordsByLanguage()
    {
        var labels = Labels.In(Api.Element("displayname")!);

        Assert.Equal(["Close"], labels["1033"]);
        Assert.Equal([""], labels["1030"]);
    }

    [Fact]
    public void NameOf_Group_IsWithTheIdOfWhatItLabelsOrItsKind()
    {
        Assert.Equal("<Titles> of 'sample.Label'", Labels.NameOf(Ribbon.Element("Titles")!));
        Assert.Equal("<displayname> of <customapi>", Labels.NameOf(Api.Element("displayname")!));
    }
}
