using ProjectOpsClose.LoadCheck.Mix;

namespace ProjectOpsClose.LoadCheck.Tests.Mix;

public sealed class MixRecordTests
{
    private readonly MixRecord record = new();

    [Fact]
    public void Answer_Refused_IsCountedUnderItsCode()
    {
        record.Add("win", TimeSpan.FromMilliseconds(2), new Reply(400, """{"error":{"code":"0x80040265","message":"No."}}"""));

        Assert.Equal("| win | 1 | 2.0 | 2.0 | 1 400 0x80040265 |", Assert.Single(record.Lines()));
        Assert.Empty(record.History.ServerErrors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"error":"oops"}""")]
    public void Answer_OfAServerThatFailedWithoutACode_IsAServerError(string body)
    {
        record.Add("win", TimeSpan.FromMilliseconds(2), new Reply(500, body));

        Assert.Equal("| win | 1 | 2.0 | 2.0 | 1 500 |", Assert.Single(record.Lines()));
        Assert.Equal($"win was answered with 500: {body}", Assert.Single(record.History.ServerErrors));
    }
}
