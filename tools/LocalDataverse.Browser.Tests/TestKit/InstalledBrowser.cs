using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>Finds a Chromium that is on the machine already: tests install nothing.</summary>
internal static class InstalledBrowser
{
    public const string HowToInstall =
        "No Chrome, Edge or Chromium was found. Install one: 'apt-get install -y chromium-headless-shell' on Debian, "
        + "or 'npx playwright install chromium' anywhere.";

    // First the one that draws no windows: it takes a third less of the processor.
    private static readonly string[] Names = ["chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];

    /// <summary>Null: there is none.</summary>
    public static string? Find(IPlaywright playwright) =>
        OnThePath().Concat(InTheirOwnFolders()).Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnThePath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        select Path.Combine(folder, name);

    private static IEnumerable<string> InTheirOwnFolders()
    {
        string[] programs =
        [
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        ];
        return
        [
            .. programs.Where(folder => folder.Length > 0).SelectMany(folder => new[]
            {
                Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe"),
                Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
            }),
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        ];
    }
}
