namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>Which quotes a test user may read.</summary>
internal enum Reads
{
    All,
    Own,
    None,
}
