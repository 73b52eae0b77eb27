namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The zip holds the dll that ships; what runs in place of its doors is their mutated build.</summary>
internal static class Doors
{
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "shipped", "ProjectOpsClose.Plugins.dll");

    public static Type Of(Type imported) => typeof(OpportunityCloseGuard).Assembly.GetType(imported.FullName!) ?? imported;
}
