using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>A lookup is bound; written as if it were a column, it is the client's mistake, in every body and for every lookup.</summary>
public sealed class LookupBodyTests : IDisposable
{
    private readonly WebFixture web = new();

    public static TheoryData<string> Sets => new(Navigations.VisibleTables.Select(table => table.EntitySetName));

    public void Dispose() => web.Dispose();

    [Theory]
    [MemberData(nameof(Sets))]
    public void Row_LookupAsAPlainValue_Is400NamingIt(string set)
    {
        foreach (var name in NamesOf(WebModel.TableOfSet(set)!))
        {
            Assert.All(BodiesOf(name), body => Refused(name, "POST", set, body));
            Assert.All(BodiesOf(name), body => Refused(name, "PATCH", $"{set}({Guid.NewGuid()})", body));
        }
    }

    [Theory]
    [InlineData("WinOpportunity", "OpportunityClose", "opportunityclose")]
    [InlineData("LoseOpportunity", "OpportunityClose", "opportunityclose")]
    [InlineData("CloseQuote", "QuoteClose", "quoteclose")]
    [InlineData("WinQuote", "QuoteClose", "quoteclose")]
    public void ActionParameter_LookupAsAPlainValue_Is400NamingIt(string action, string parameter, string table)
    {
        foreach (var name in NamesOf(Tables.Get(table)))
        {
            Assert.All(BodiesOf(name), body => Refused(name, "POST", action, $$"""{"Status":-1,"{{parameter}}":{{body}}}"""));
        }
    }

    [Fact]
    public void Row_CollectionAsAPlainValue_Is400() => Refused("opportunity_quotes", "POST", "opportunities", """{"opportunity_quotes":null}""");

    private static IEnumerable<string> NamesOf(TableMetadata table) =>
    [
        .. table.Columns.Where(column => column.Type == ColumnType.Lookup).SelectMany(column => (string[])[column.LogicalName, PropertyNames.Of(column)]),
        .. Navigations.Pairs.Select(pair => pair.Single).Where(navigation => navigation.From == table).Select(navigation => navigation.Name),
    ];

    private static IEnumerable<string> BodiesOf(string name) =>
        new[] { $"\"{Guid.NewGuid()}\"", "5", "true", "[]" }.Select(value => $$"""{"{{name}}":{{value}}}""");

    private void Refused(string name, string method, string path, string body) =>
        Assert.Contains($"'{name}'", web.Client.Send(method, path, body).Error(400, "0x80048d19"), StringComparison.Ordinal);
}
