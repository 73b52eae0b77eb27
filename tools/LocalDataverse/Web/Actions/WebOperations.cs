namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>The actions and functions that this host has.</summary>
internal static class WebOperations
{
    public static IReadOnlyList<IWebOperation> Of(Organization organization) => [];
}
