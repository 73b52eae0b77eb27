using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public class KeptTests
{
    [Fact]
    public void Add_MoreThanFit_KeepsNoMoreThanThat()
    {
        var kept = new Kept<int, string>();

        for (var key = 0; key <= 3 * Kept<int, string>.Most; key++)
        {
            kept.Add(key, "");
            Assert.InRange(kept.Count, 1, Kept<int, string>.Most);
        }
    }

    [Fact]
    public void TryGet_Kept_FindsIt()
    {
        var kept = new Kept<string, object>();
        var value = new object();
        kept.Add("a", value);

        Assert.True(kept.TryGet("a", out var found));
        Assert.Same(value, found);
        Assert.False(kept.TryGet("b", out _));
    }
}
