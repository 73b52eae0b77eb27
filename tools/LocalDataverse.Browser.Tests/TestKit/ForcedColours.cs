using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>The palette of a user in place of the page's own colours: backgrounds and shadows are gone, edges and text remain.</summary>
internal static class ForcedColours
{
    private const string WithoutEdge =
        """
        elements => {
          const canvas = getComputedStyle(document.body).backgroundColor;
          return elements.filter(element => element.checkVisibility()).filter(element => {
            const { borderLeftWidth, borderLeftColor } = getComputedStyle(element);
            return parseFloat(borderLeftWidth) < 1 || borderLeftColor === canvas;
          }).map(element => `no edge: ${element.outerHTML.slice(0, 120)}`);
        }
        """;

    private const string Edge = "element => (({ borderLeftWidth, borderLeftColor }) => `${borderLeftWidth} ${borderLeftColor}`)(getComputedStyle(element))";

    public static Task ForceColoursAsync(this SalesPage page, ColorScheme palette) =>
        page.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = palette });

    /// <summary>Those of the elements shown that have no border, or one in the colour of the background.</summary>
    public static async Task<IReadOnlyList<string>> WithoutEdgeAsync(this ILocator elements) => await elements.EvaluateAllAsync<string[]>(WithoutEdge);

    /// <summary>Width and colour of the border.</summary>
    public static Task<string> EdgeAsync(this ILocator element) => element.EvaluateAsync<string>(Edge);
}
