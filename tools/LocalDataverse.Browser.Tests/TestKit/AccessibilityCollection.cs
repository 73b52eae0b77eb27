namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>Half of the work, beside the other half: a second browser for a second core.</summary>
[CollectionDefinition(Name)]
public sealed class AccessibilityCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "accessibility";
}
