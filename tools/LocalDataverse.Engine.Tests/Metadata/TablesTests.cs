using System.Reflection;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Metadata;

public class TablesTests
{
    public static TheoryData<string> Names => [.. Tables.All.Select(table => table.LogicalName)];

    [Fact]
    public void All_EveryTableNameIsDefinedOnce()
    {
        var names = typeof(TableNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(names.Order(), Tables.All.Select(table => table.LogicalName).Order());
        Assert.Equal(Tables.All.Count, Tables.All.Select(table => table.EntitySetName).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Table_NamesOnlyColumnsAndTablesThatExist(string name)
    {
        var table = Tables.Get(name);

        Assert.Equal(ColumnType.Uniqueidentifier, table.Column(table.PrimaryIdColumn).Type);
        Assert.True(table.PrimaryNameColumn is null || table.Column(table.PrimaryNameColumn).IsText);
        Assert.All(table.Indexes.SelectMany(columns => columns), column => table.Column(column));
        Assert.All(table.Columns.SelectMany(column => column.Targets), target => Tables.Get(target));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_CarryWhatTheirTypeNeeds(string name)
    {
        Assert.All(Tables.Get(name).Columns, column =>
        {
            Assert.Equal(column.IsText, column.MaxLength is > 0);
            Assert.Equal(column.Type == ColumnType.Lookup, column.Targets.Count > 0);
            Assert.Equal(column.Options.Count, column.Options.Select(option => option.Value).Distinct().Count());
            Assert.All(column.Options, option => Assert.NotEmpty(option.Label));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void States_HaveStatusReasonsAndADefaultAmongThem(string name)
    {
        var table = Tables.Get(name);
        if (!table.TryGetColumn("statecode", out var states))
        {
            return;
        }

        var reasons = table.Column("statuscode").Options;
        Assert.All(states.Options, state =>
            Assert.Contains(reasons, reason => reason.State == state.Value && reason.Value == state.DefaultStatus));
        Assert.All(reasons, reason => Assert.Contains(states.Options, state => state.Value == reason.State));
    }

    [Theory]
    [InlineData("quote", 0, 1)]
    [InlineData("quote", 1, 2)]
    [InlineData("quote", 2, 4)]
    [InlineData("quote", 3, 7)]
    [InlineData("opportunity", 0, 1)]
    [InlineData("opportunity", 1, 3)]
    [InlineData("opportunity", 2, 4)]
    [InlineData("opportunityclose", 1, 2)]
    [InlineData("quoteclose", 2, 3)]
    public void DefaultStatus_OfAState_IsThePlatformsDefault(string table, int state, int expected) =>
        Assert.Equal(expected, Tables.Get(table).Column("statecode").Options.Single(option => option.Value == state).DefaultStatus);

    [Theory]
    [InlineData("quote", true)]
    [InlineData("opportunity", true)]
    [InlineData("environmentvariablevalue", true)]
    [InlineData("competitor", false)]
    [InlineData("systemuser", false)]
    public void IsUserOwned_SaysWhetherRowsHaveAnOwner(string table, bool expected) =>
        Assert.Equal(expected, Tables.Get(table).IsUserOwned);

    [Fact]
    public void IsHostOnly_IsWhatNoClientSees() =>
        Assert.Equal(["locallabel", "localprivilege", "localribbon"], Tables.All.Where(table => table.IsHostOnly).Select(table => table.LogicalName));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Quote")]
    [InlineData("")]
    public void Get_UnknownTable_FaultsNamingIt(string name) =>
        FaultAssert.Throws(ErrorCodes.QueryBuilderNoEntity, () => Tables.Get(name), $"'{name}'");

    [Fact]
    public void Column_Unknown_FaultsNamingTableAndColumn() =>
        FaultAssert.Throws(
            ErrorCodes.QueryBuilderNoAttribute,
            () => Tables.Get("quote").Column("x"),
            "'quote' entity doesn't contain attribute with Name = 'x' and NameMapping = 'Logical'.");

    [Fact]
    public void StateCode_CanBeUpdatedButNotCreated()
    {
        var state = Tables.Get("quote").Column("statecode");

        Assert.False(state.ValidForCreate);
        Assert.True(state.ValidForUpdate);
    }
}
