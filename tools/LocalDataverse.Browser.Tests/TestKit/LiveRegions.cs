namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>
/// What a screen reader says of the dialog by itself: each filling of a live region, in order, after the region's role. "silent" stands
/// before what it can't be trusted to say, because a frame earlier the region wasn't in the accessibility tree yet, wasn't shown, or was
/// busy; "twice" before a sentence that stands in two regions.
/// </summary>
internal static class LiveRegions
{
    private const string Script =
        """
        (() => {
          const live = '[role=status], [role=alert], [aria-live]';
          const regions = () => [...document.querySelectorAll(live)];
          const audible = region => region.checkVisibility() && !region.closest('[aria-busy=true]');
          const sentences = region => region.children.length > 0 ? [...region.children].map(child => child.textContent) : [region.textContent];
          const around = node => (node instanceof Element ? node : node.parentElement)?.closest(live);
          const within = node => node instanceof Element ? [...(node.matches(live) ? [node] : []), ...node.querySelectorAll(live)] : [];
          let before = [];
          window.heard = [];
          const look = () => { before = regions().filter(audible); requestAnimationFrame(look); };
          look();
          new MutationObserver(records => {
            const filled = records.filter(record => record.type === 'characterData' || record.addedNodes.length > 0)
              .flatMap(record => [around(record.target), ...[...record.addedNodes].flatMap(within)]);
            for (const region of new Set(filled.filter(region => region?.textContent))) {
              window.heard.push(`${before.includes(region) && audible(region) ? '' : 'silent '}${region.getAttribute('role')}: ${sentences(region).join(' ')}`);
            }
            const said = regions().flatMap(sentences).filter(Boolean);
            window.heard.push(...said.filter((sentence, place) => said.indexOf(sentence) < place).map(sentence => `twice: ${sentence}`));
          }).observe(document, { subtree: true, childList: true, characterData: true });
        })();
        """;

    /// <summary>Listens in every frame that is made from now on.</summary>
    public static Task ListenAsync(this SalesPage page) => page.Page.AddInitScriptAsync(Script);

    public static async Task<IReadOnlyList<string>> HeardAsync(this QuotesDialog dialog) =>
        await dialog.Frame.Locator("html").EvaluateAsync<string[]>("() => window.heard");
}
