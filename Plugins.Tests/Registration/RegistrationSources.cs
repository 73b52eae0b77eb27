using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>Where registration is told: the zip that is imported, and the dll, spkl.json and README that repeat it.</summary>
internal sealed record RegistrationSources(byte[] Dll, byte[] Zip, string SpklJson, string Readme)
{
    public static RegistrationSources AsTheyAre() => new(
        File.ReadAllBytes(typeof(OpportunityCloseGuard).Assembly.Location),
        TestSolution.Zip,
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spkl.json.txt")),
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")));
}
