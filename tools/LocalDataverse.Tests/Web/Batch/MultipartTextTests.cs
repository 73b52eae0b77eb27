using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Batch;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

public sealed class MultipartTextTests
{
    [Theory]
    [InlineData("--b\r\none\r\n--b\r\ntwo\r\n--b--\r\n")]
    [InlineData("--b\none\n--b\ntwo\n--b--\n")]
    [InlineData("--b\none\r\n--b\r\ntwo\n--b--")]
    [InlineData("\n--b\none\n--b\ntwo\n--b--")]
    [InlineData("\r\n\r\n--b  \r\none\r\n--b\t\r\ntwo\r\n--b-- \r\n")]
    [InlineData("a preamble\n--b\none\n--b\ntwo\n--b--\nan epilogue\n--b\nthree")]
    public void Parts_AnyLineEnds_AreWithoutTheDelimiters(string text)
    {
        var parts = MultipartText.Parts(text, "b");

        Assert.Equal(["one", "two"], parts);
    }

    [Theory]
    [InlineData("--bb")]
    [InlineData("--b-")]
    [InlineData("--b--c")]
    [InlineData("x--b")]
    [InlineData("--B")]
    [InlineData(" --b")]
    public void Parts_LineLikeADelimiter_BelongsToThePart(string line)
    {
        var parts = MultipartText.Parts($"--b\n{line}\n--b--", "b");

        Assert.Equal([line], parts);
    }

    [Fact]
    public void Parts_BlankLinesAroundThePart_LoseOnlyTheDelimitersOwn()
    {
        var parts = MultipartText.Parts("--b\r\n\r\none\r\n\r\n\r\n--b--", "b");

        Assert.Equal(["\r\none\r\n\r\n"], parts);
    }

    [Fact]
    public void Parts_NothingBetweenDelimiters_AreEmpty()
    {
        var parts = MultipartText.Parts("--b\n--b\n\n--b--", "b");

        Assert.Equal(["", ""], parts);
    }

    [Theory]
    [InlineData("", "No line of the body is the delimiter '--b'.")]
    [InlineData("one", "No line of the body is the delimiter '--b'.")]
    [InlineData("--b\none", "The delimiter '--b--' that ends the parts is missing.")]
    [InlineData("--b\none\n--b\ntwo\n", "The delimiter '--b--' that ends the parts is missing.")]
    public void Parts_DelimiterMissing_IsRefusedNamingIt(string text, string message)
    {
        var fault = Assert.Throws<WebFault>(() => MultipartText.Parts(text, "b"));

        Assert.Equal((400, message), (fault.Status, fault.Message));
    }
}
