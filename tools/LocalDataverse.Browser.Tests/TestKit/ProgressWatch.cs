namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>Records every text that the progress indicator shows, however briefly.</summary>
internal static class ProgressWatch
{
    private const string Script =
        """
        window.progressSeen = [];
        new MutationObserver(() => {
          const text = document.querySelector('[data-id=progressMessage]')?.textContent;
          if (text && text !== window.progressSeen.at(-1)) window.progressSeen.push(text);
        }).observe(document, { subtree: true, childList: true, characterData: true });
        """;

    public static async Task WatchProgressAsync(this SalesPage page) => await page.Page.EvaluateAsync(Script);

    public static async Task<IReadOnlyList<string>> ProgressSeenAsync(this SalesPage page) =>
        await page.Page.EvaluateAsync<string[]>("window.progressSeen");
}
