using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>Reads the query options of an address with OData's own parser.</summary>
internal static class RowQueryReader
{
    public static readonly IReadOnlyCollection<string> OfRow = ["$select", "$expand"];

    public static readonly IReadOnlyCollection<string> OfSet = [.. OfRow, "$filter", "$orderby", "$top", "$count", "$skiptoken"];

    private static readonly HashSet<string> NotBuilt =
        ["$apply", "$search", "$compute", "$format", "$deltatoken", "$index", "savedQuery", "userQuery"];

    /// <param name="table">The table of the set.</param>
    /// <param name="options">All options of the address; the values of those that OData doesn't know are left alone.</param>
    /// <param name="allowed">Those that the resource takes; another one is refused by its name.</param>
    public static RowQuery Read(
        TableMetadata table, IReadOnlyDictionary<string, string> options, IReadOnlyCollection<string> allowed)
    {
        Demand(options, allowed);
        var set = WebModel.SetOf(table);
        var parser = new ODataQueryOptionParser(WebModel.Addresses, set.EntityType, set, options.ToDictionary());
        return SelectReader.Read(table, ODataParsing.Run(parser.ParseSelectAndExpand)) with
        {
            Filter = ODataParsing.Run(parser.ParseFilter),
            Order = ODataParsing.Run(parser.ParseOrderBy),
            Top = Top(ODataParsing.Run(parser.ParseTop)),
            Count = ODataParsing.Run(parser.ParseCount) ?? false,
        };
    }

    public static int? Top(long? top) => top switch
    {
        null => null,
        >= 1 and <= QueryLimits.PageSize => (int)top,
        _ => throw WebFault.BadUrl($"Invalid value for $top: it is from 1 to {QueryLimits.PageSize}, not {top}."),
    };

    public static void Demand(IReadOnlyDictionary<string, string> options, IReadOnlyCollection<string> allowed)
    {
        if (options.Keys.FirstOrDefault(option => !allowed.Contains(option)) is { } other)
        {
            throw NotBuilt.Contains(other)
                ? WebFault.NotBuilt($"the query option {other}")
                : WebFault.BadUrl($"The query parameter {other} is not supported");
        }
    }
}
