using System.Text.RegularExpressions;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>Reads the query options of an address with OData's own parser.</summary>
internal static partial class RowQueryReader
{
    public static readonly IReadOnlyCollection<string> OfRow = ["$select", "$expand"];

    public static readonly IReadOnlyCollection<string> OfSet = [.. OfRow, "$filter", "$orderby", "$top", "$count", "$skiptoken"];

    /// <param name="table">The table of the set.</param>
    /// <param name="options">All options of the address; the values of those that OData doesn't know are left alone.</param>
    /// <param name="allowed">Those that the resource takes; another one is refused by its name.</param>
    public static RowQuery Read(
        TableMetadata table, IReadOnlyDictionary<string, string> options, IReadOnlyCollection<string> allowed)
    {
        Demand(options, allowed);
        var written = ParameterAliases.WriteOut(options);
        DemandBuiltFunctions(written.GetValueOrDefault("$filter", "") + written.GetValueOrDefault("$expand", ""));
        var set = WebModel.SetOf(table);
        var parser = new ODataQueryOptionParser(WebModel.Addresses, set.EntityType, set, written)
        {
            Resolver = QuotedIds.Resolver,
        };
        return SelectReader.ReadAll(table, ODataParsing.Run(parser.ParseSelectAndExpand, "$select or $expand"), written.GetValueOrDefault("$expand", "")) with
        {
            Filter = ODataParsing.Run(parser.ParseFilter, "$filter"),
            Order = ODataParsing.Run(parser.ParseOrderBy, "$orderby"),
            Top = Top(ODataParsing.Run(parser.ParseTop, "$top")),
            Count = ODataParsing.Run(parser.ParseCount, "$count") ?? false,
        };
    }

    // What isn't built isn't in the model, so that the parser would call it unknown.
    private static void DemandBuiltFunctions(string expressions)
    {
        var names = QueryFunctionPattern().Matches(expressions).Select(match => match.Groups[1].Value);
        if (names.FirstOrDefault(name => DocumentedNames.IsQueryFunction(name) && !IsBuilt(name)) is { } other)
        {
            throw WebFault.NotBuilt($"the query function {other}");
        }
    }

    private static bool IsBuilt(string function) => WebModel.Addresses.FindDeclaredOperations($"{WebModel.Namespace}.{function}").Any();

    public static int? Top(long? top) => top switch
    {
        null => null,
        >= 1 and <= QueryLimits.PageSize => (int)top,
        _ => throw WebFault.BadUrl($"Invalid value for $top: it is from 1 to {QueryLimits.PageSize}, not {top}."),
    };

    /// <summary>The value of $count alone.</summary>
    public static bool ReadCount(IReadOnlyDictionary<string, string> options) => options.GetValueOrDefault("$count", "false") switch
    {
        "true" => true,
        "false" => false,
        var other => throw WebFault.BadUrl($"Invalid value for $count: it is true or false, not '{other}'."),
    };

    public static void Demand(IReadOnlyDictionary<string, string> options, IReadOnlyCollection<string> allowed)
    {
        if (options.Keys.FirstOrDefault(option => !allowed.Contains(option) && !ParameterAliases.IsAlias(option)) is { } other)
        {
            throw DocumentedNames.IsOption(other)
                ? WebFault.NotBuilt($"the query option {other}")
                : WebFault.BadUrl($"The query parameter {other} is not supported");
        }
    }

    // A name in a text is one, not a call.
    [GeneratedRegex(@"'[^']*'|\bMicrosoft\.Dynamics\.CRM\.(\w+)\(", RegexOptions.CultureInvariant)]
    private static partial Regex QueryFunctionPattern();
}

/// <summary>Reads $select and $expand, level by level.</summary>
internal static class SelectReader
{
    private const int MostExpansions = 15;

    /// <exception cref="WebFault">
    /// What Dataverse refuses; see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables.
    /// </exception>
    public static RowQuery ReadAll(TableMetadata table, SelectExpandClause? clause, string expand)
    {
        var query = Read(table, clause, expand);
        if (query.AllExpansions.Skip(MostExpansions).Any())
        {
            throw WebFault.BadUrl($"A query can have {MostExpansions} $expand options, not more.");
        }

        return query.IsNested && query.AllExpansions.Any(expansion => expansion.Query is { Top: not null } or { Order: not null })
            ? throw WebFault.SelectAndFilterOnly()
            : query;
    }

    private static RowQuery Read(TableMetadata table, SelectExpandClause? clause, string expand)
    {
        // The parser selects what is expanded with $ref.
        var items = clause?.SelectedItems.ToList() ?? [];
        var expanded = items.OfType<ExpandedReferenceSelectItem>().ToList();
        var names = expanded.Select(item => item.PathToNavigationProperty.LastSegment.Identifier).ToHashSet();
        var selected = items.OfType<PathSelectItem>().Where(item => !names.Contains(item.SelectedPath.FirstSegment.Identifier))
            .Select(item => ColumnOf(table, item)).ToList();
        var isAll = selected.Count == 0 || items.OfType<WildcardSelectItem>().Any();
        var columns = isAll ? table.Columns : [.. selected.Prepend(table.Columns[0]).Distinct()];
        var hasMoney = columns.Any(column => column.Type is ColumnType.Money);
        var options = ExpandText.Read(expand);
        return new RowQuery(table)
        {
            Columns = columns,
            Answered = hasMoney && !isAll ? [.. columns.Append(table.Column(ColumnNames.Currency)).Distinct()] : columns,
            AllSelected = isAll,
            Expansions = [.. expanded.Select(item => Expanded(table, item, options))],
        };
    }

    private static ColumnMetadata ColumnOf(TableMetadata table, PathSelectItem item)
    {
        var name = item.SelectedPath.FirstSegment.Identifier;
        return item.SelectedPath.Count == 1 && PropertyNames.TryGetColumn(table, name, out var column)
            ? column
            : throw WebFault.NotBuilt($"'{name}' in $select: only columns can be selected");
    }

    private static Expansion Expanded(
        TableMetadata table, ExpandedReferenceSelectItem item, ILookup<string, IReadOnlyList<ExpandOption>> options)
    {
        var name = item.PathToNavigationProperty.LastSegment.Identifier;
        var navigation = Navigations.Get(table.LogicalName, name);
        DemandKnown(item, navigation);
        var expanded = (ExpandedNavigationSelectItem)item;
        var own = options[name].FirstOrDefault([]);
        var expand = own.FirstOrDefault(option => option.Name == "$expand")?.Value ?? "";
        return new Expansion(navigation, Read(navigation.To, expanded.SelectAndExpand, expand) with
        {
            Filter = expanded.FilterOption,
            Order = expanded.OrderByOption,
            Top = RowQueryReader.Top(expanded.TopOption),
        })
        {
            Options = own,
        };
    }

    private static void DemandKnown(ExpandedReferenceSelectItem item, Navigation navigation)
    {
        if (item is ExpandedCountSelectItem || Unsupported(item) is not null)
        {
            throw WebFault.BadUrl($"The option {Unsupported(item) ?? "$count"} is not supported in $expand.");
        }

        if (item is not ExpandedNavigationSelectItem)
        {
            throw navigation.IsCollection
                ? WebFault.BadUrl("Expand with $ref is only supported on lookup type navigation property.")
                : WebFault.NotBuilt("$ref in $expand");
        }

        if (!navigation.IsCollection && (item.OrderByOption ?? (object?)item.TopOption) is not null)
        {
            throw WebFault.SelectAndFilterOnly();
        }

        if (!navigation.IsCollection && item.FilterOption is not null)
        {
            throw WebFault.BadUrl($"$filter is not for the single-valued navigation property '{navigation.Name}'.");
        }
    }

    private static string? Unsupported(ExpandedReferenceSelectItem item) =>
        item.SkipOption is not null ? "$skip"
        : item.CountOption is not null ? "$count"
        : item.SearchOption is not null ? "$search"
        : item.ComputeOption is not null ? "$compute"
        : item.ApplyOption is not null ? "$apply"
        : item is ExpandedNavigationSelectItem { LevelsOption: not null } ? "$levels"
        : null;
}

/// <summary>Turns what OData's parser refuses into Dataverse's errors: the sentences are the same parser's on both sides.</summary>
internal static class ODataParsing
{
    /// <param name="parse">The parser's work.</param>
    /// <param name="what">What is parsed: named where the parser has no sentence of its own.</param>
    /// <param name="source">The text, to be named where the parser's own sentence doesn't.</param>
    public static T Run<T>(Func<T> parse, string what, string? source = null)
    {
        try
        {
            return parse();
        }
        catch (ODataUnrecognizedPathException exception) when (exception.CurrentSegment is { Length: > 0 })
        {
            throw WebFault.UnknownSegment(exception.CurrentSegment);
        }
        catch (ODataException exception)
        {
            throw WebFault.BadUrl(source is null ? exception.Message : $"{exception.Message} In '{source}'.");
        }
        catch (Exception)
        {
            // Some texts, such as $expand=$ref, make the parser stumble with other exceptions than its own. It works on the
            // text alone, so whatever it throws is about the text; what it says then is about itself.
            throw WebFault.BadUrl($"Syntax error in {what}.");
        }
    }
}
