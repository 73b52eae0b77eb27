using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>Records every text that an element shows, however briefly.</summary>
internal static class ProgressWatch
{
    private const string Script =
        """
        element => {
          window.seen = [];
          new MutationObserver(() => {
            if (element.textContent && element.textContent !== window.seen.at(-1)) window.seen.push(element.textContent);
          }).observe(element, { subtree: true, childList: true, characterData: true });
        }
        """;

    public static Task WatchAsync(this ILocator element) => element.EvaluateAsync(Script);

    public static async Task<IReadOnlyList<string>> SeenAsync(this ILocator element) => await element.EvaluateAsync<string[]>("() => window.seen");
}
