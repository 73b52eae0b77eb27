using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

internal static class Reasons
{
    public const string Definitions = "**/EntityDefinitions(*)/**";

    /// <summary>From now on the organisation has these status reasons of a quote.</summary>
    public static Task RouteReasonsAsync(this SalesPage page, params (int Value, int State, string Label)[] reasons)
    {
        var options = reasons.Select(reason => new { reason.Value, reason.State, Label = new { UserLocalizedLabel = new { reason.Label, LanguageCode = 1033 } } });
        var body = JsonSerializer.Serialize(new { LogicalName = "statuscode", OptionSet = new { Options = options } });
        return page.Page.RouteAsync(Definitions, route => route.FulfillAsync(new() { ContentType = "application/json", Body = body }));
    }
}
