using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Metadata;

/// <summary>
/// Which columns a client may send, by Microsoft's references: https://learn.microsoft.com/dynamics365/developer/reference/entities/quote
/// and https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemuser and their neighbours. A column
/// that is in neither list may be sent with Create and with Update.
/// </summary>
public class ColumnRightsTests
{
    private static readonly string[] ReadOnlyEverywhere =
        ["createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "owningbusinessunit", "owninguser", "exchangerate", "ismanaged"];

    private static readonly Dictionary<string, string[]> ReadOnly = new()
    {
        ["contact"] = ["fullname"],
        ["opportunity"] = ["actualvalue_base", "estimatedvalue_base"],
        ["opportunityclose"] = ["actualrevenue_base"],
        ["quote"] = ["revisionnumber", "totalamount_base"],
        ["systemuser"] = ["fullname"],
    };

    private static readonly Dictionary<string, string[]> NotWithCreate = new()
    {
        ["businessunit"] = ["isdisabled"],
        ["quote"] = ["totalamount"],
        ["systemuser"] = ["isdisabled"],
    };

    private static readonly Dictionary<string, string[]> NotWithUpdate = new()
    {
        ["organization"] = ["basecurrencyid"],
        ["quote"] = ["quotenumber"],
        ["transactioncurrency"] = ["isocurrencycode"],
    };

    public static TheoryData<string> Names => [.. Tables.All.Where(table => !table.IsHostOnly).Select(table => table.LogicalName)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_MayBeSentAsMicrosoftSays(string name)
    {
        var table = Tables.Get(name);
        var readOnly = table.Columns.Select(column => column.LogicalName)
            .Where(column => ReadOnlyEverywhere.Contains(column) && (name, column) is not ("transactioncurrency", "exchangerate"))
            .Concat(ReadOnly.GetValueOrDefault(name, []))
            .ToList();
        var notWithCreate = readOnly.Concat(NotWithCreate.GetValueOrDefault(name, [])).Concat(table.HasColumn("statecode") ? ["statecode"] : []);
        var notWithUpdate = readOnly.Concat(NotWithUpdate.GetValueOrDefault(name, [])).Append(table.PrimaryIdColumn);

        Assert.Equal(notWithCreate.Order(), Names(table, column => !column.ValidForCreate));
        Assert.Equal(notWithUpdate.Order(), Names(table, column => !column.ValidForUpdate));

        static IEnumerable<string> Names(TableMetadata table, Func<ColumnMetadata, bool> which) =>
            table.Columns.Where(which).Select(column => column.LogicalName).Order();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Money_HasACurrencyARateAndABaseAmount(string name)
    {
        var table = Tables.Get(name);
        var amounts = table.Columns.Where(column => column.Type == ColumnType.Money).Select(column => column.LogicalName).ToList();

        Assert.All(amounts.Where(amount => !amount.EndsWith("_base", StringComparison.Ordinal)), amount => Assert.Contains($"{amount}_base", amounts));
        Assert.True(amounts.Count == 0 || (table.HasColumn("transactioncurrencyid") && table.HasColumn("exchangerate")));
    }
}
