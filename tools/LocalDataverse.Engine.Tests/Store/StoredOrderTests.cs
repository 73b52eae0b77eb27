using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

/// <summary>What is stored must sort as the values do: that is why dates are ticks and money is whole numbers.</summary>
public sealed class StoredOrderTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Money_SortsByAmount() =>
        Sorts("totalamount", Gen.Decimal[-1_000_000m, 1_000_000m].Select(amount => decimal.Round(amount, 4)), amount => new Money(amount));

    [Fact]
    public void Decimal_SortsByNumber() =>
        Sorts("exchangerate", Gen.Decimal[-1_000m, 100_000m], number => number);

    [Fact]
    public void DateTime_SortsByTime() =>
        Sorts("createdon", Gen.Long[0, 3_000_000_000].Select(seconds => new DateTime(1900, 1, 1).AddSeconds(seconds)), date => date);

    [Fact]
    public void Integer_SortsByNumber() => Sorts("revisionnumber", Gen.Int, number => number);

    private void Sorts<T>(string column, Gen<T> values, Func<T, object> sdkValue) =>
        values.Array[2, 20].Sample(
            sample =>
            {
                using var session = database.Database.BeginWrite();
                foreach (var value in sample)
                {
                    session.Insert(Rows.Quote().With(column, sdkValue(value)));
                }

                var query = new QueryExpression("quote") { ColumnSet = new ColumnSet(column) };
                query.AddOrder(column, OrderType.Ascending);

                var rows = session.Query(query, Engine.Query.RowAccess.System).Entities;

                Assert.Equal(sample.Order().Select(sdkValue), rows.Select(row => row[column]));
            },
            iter: 100,
            threads: 1);
}
