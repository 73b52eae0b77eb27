namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>Assert.Empty shows a few and cuts them short; whoever has to mend them wants to read each.</summary>
internal static class AssertNo
{
    public static void Faults(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
