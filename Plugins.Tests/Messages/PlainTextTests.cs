using CsCheck;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

public class PlainTextTests
{
    [Theory]
    [InlineData("QUO-1", "Rollout", "QUO-1 (Rollout)")]
    [InlineData("QUO-1", null, "QUO-1")]
    [InlineData(null, "Rollout", "Rollout")]
    [InlineData(" ", "", "?")]
    [InlineData("QUO-1", "Line\r\nbreak\u0007", "QUO-1 (Line  break)")]
    [InlineData("QUO-1", "evil\u202Ename\u2028x", "QUO-1 (evil name x)")]
    [InlineData("QUO-1", "👩\u200D💻", "QUO-1 (👩\u200D💻)")]
    public void Of_Quote_ShowsWhatThereIs(string? number, string? name, string expected)
    {
        var text = PlainText.Of(new ReadableQuote(number, name));

        Assert.Equal(expected, text);
    }

    [Fact]
    public void Of_LongName_IsCutWithAnEllipsis()
    {
        var text = PlainText.Of(new string('x', 300));

        Assert.Equal(new string('x', 100) + "…", text);
    }

    [Fact]
    public void Of_NameThatJustFits_IsLeftWhole()
    {
        var text = PlainText.Of(new string('x', 100));

        Assert.Equal(new string('x', 100), text);
    }

    [Fact]
    public void Of_EmojiAtTheCut_IsNotCutInHalf()
    {
        var text = PlainText.Of(new string('x', 99) + "😀 and more");

        Assert.Equal(new string('x', 99) + "…", text);
    }

    [Fact]
    public void Of_AnyText_IsOneShortLine() =>
        Gen.String.Sample(any =>
        {
            var text = PlainText.Of(any);

            Assert.DoesNotContain(text, char.IsControl);
            Assert.InRange(text.Length, 0, 101);
        });
}
