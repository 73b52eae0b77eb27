using ProjectOpsClose.LoadCheck.Mix;

namespace ProjectOpsClose.LoadCheck.Tests.Mix;

public sealed class LatenciesTests
{
    [Theory]
    [InlineData(100, 50, 50)]
    [InlineData(100, 99, 99)]
    [InlineData(100, 100, 100)]
    [InlineData(100, 7, 7)]
    [InlineData(100, 0.1, 1)]
    [InlineData(3, 50, 2)]
    [InlineData(4, 50, 2)]
    [InlineData(10, 99, 10)]
    [InlineData(1, 1, 1)]
    public void Percentile_OfOneToN_IsTheNearestRank(int count, double percent, int expected)
    {
        var latencies = new Latencies(Enumerable.Range(1, count).Reverse().Select(number => TimeSpan.FromSeconds(number)));

        Assert.Equal(TimeSpan.FromSeconds(expected), latencies.Percentile(percent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.5)]
    public void Percentile_OutsideOfTheHundred_IsRefused(double percent)
    {
        var latencies = new Latencies([TimeSpan.Zero]);

        Assert.Throws<ArgumentOutOfRangeException>(() => latencies.Percentile(percent));
    }

    [Fact]
    public void NoTimes_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Latencies([]));
}
