using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>What every answer of the page carries: it loads and calls nothing but this host, and nobody frames it.</summary>
internal static class PageHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly IReadOnlyList<(string Name, string Value)> All =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-cache"),
    ];

    public static WebAnswer On(WebAnswer answer) => All.Aggregate(answer, (carrying, header) => carrying.With(header.Name, header.Value));
}
