namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>How much this host reads before it says no, whatever a zip claims about itself.</summary>
internal static class PackageLimits
{
    private const int Megabyte = 1024 * 1024;

    public const int Zip = 64 * Megabyte;
    public const int Member = 32 * Megabyte;
    public const int AllMembers = 128 * Megabyte;
    public const int Members = 5_000;

    /// <summary>Dataverse's own limit: https://learn.microsoft.com/power-apps/developer/data-platform/build-and-package.</summary>
    public const int Assembly = 16 * Megabyte;
}
