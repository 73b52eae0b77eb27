using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>Random filters and orders must find what a few lines of LINQ find in the same rows.</summary>
public sealed class QueryModelTests : IDisposable
{
    private static readonly string[] Columns = ["name", "revisionnumber", "totalamount"];
    private static readonly string?[] Names = [null, "a", "B", "b", "æ", "Åh"];
    private static readonly int?[] Numbers = [null, -1, 0, 1, 2];

    private static readonly ConditionOperator[] Operators =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual,
        ConditionOperator.LessThan, ConditionOperator.LessEqual, ConditionOperator.Null, ConditionOperator.NotNull,
    ];

    private readonly TestDatabase database = new();
    private readonly List<Model> rows;

    public QueryModelTests()
    {
        rows = [.. from name in Names from number in Numbers select new Model(Guid.NewGuid(), name, number)];
        database.With(rows.Select(row => row.ToEntity()));
    }

    private static Gen<FilterExpression> Filters => Gen.Recursive<FilterExpression>((depth, inner) =>
        Gen.Select(Gen.Enum<LogicalOperator>(), Conditions.Array[0, 3], depth < 3 ? inner.Array[0, 2] : Gen.Const(Array.Empty<FilterExpression>()))
            .Select((logical, conditions, filters) =>
            {
                var filter = new FilterExpression(logical);
                filter.Conditions.AddRange(conditions);
                filter.Filters.AddRange(filters);
                return filter;
            }));

    private static Gen<ConditionExpression> Conditions =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Operators.Length - 1], Gen.Int[1, 4])
            .Select((column, operation, value) => Condition(Columns[column], Operators[operation], value));

    public void Dispose() => database.Dispose();

    [Fact]
    public void Filter_AtRandom_FindsWhatTheModelFinds() =>
        Filters.Sample(
            filter =>
            {
                var found = database.Query(new QueryExpression("quote") { Criteria = filter }).Entities.Select(row => row.Id);

                Assert.Equal(rows.Where(row => row.Matches(filter)).Select(row => row.Id).Order(), found.Order());
            },
            iter: 2_000,
            threads: 1);

    [Fact]
    public void Pages_InAnyOrderAndSize_BringTheModelsRowsInItsOrder() =>
        Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 2], Gen.Bool, Gen.Int[1, 40]).Sample(
            (first, firstDown, second, secondDown, size) =>
            {
                var query = new QueryExpression("quote") { PageInfo = new PagingInfo { Count = size } };
                query.AddOrder(Columns[first], firstDown ? OrderType.Descending : OrderType.Ascending);
                query.AddOrder(Columns[second], secondDown ? OrderType.Descending : OrderType.Ascending);
                var byFirst = firstDown ? rows.OrderByDescending(row => row.Key(first)) : rows.OrderBy(row => row.Key(first));
                var ordered = secondDown ? byFirst.ThenByDescending(row => row.Key(second)) : byFirst.ThenBy(row => row.Key(second));
                var expected = ordered.ThenBy(row => row.Id.ToString(), StringComparer.Ordinal).Select(row => row.Id);

                Assert.Equal(expected, AllPages(query));
            },
            iter: 300,
            threads: 1);

    private static ConditionExpression Condition(string column, ConditionOperator operation, int value)
    {
        if (operation is ConditionOperator.Null or ConditionOperator.NotNull)
        {
            return new ConditionExpression(column, operation);
        }

        return new ConditionExpression(column, operation, column switch
        {
            "name" => Names[value]!,
            "revisionnumber" => Numbers[value]!.Value,
            _ => Numbers[value]!.Value / 4m,
        });
    }

    private List<Guid> AllPages(QueryExpression query)
    {
        var ids = new List<Guid>();
        EntityCollection page = new();
        do
        {
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
            page = database.Query(query);
            ids.AddRange(page.Entities.Select(row => row.Id));
        }
        while (page.MoreRecords);
        return ids;
    }

    private sealed record Model(Guid Id, string? Name, int? Number)
    {
        public Entity ToEntity() =>
            new Entity("quote", Id).With("name", Name).With("revisionnumber", Number)
                .With("totalamount", Number is { } number ? new Money(number / 4m) : null);

        /// <summary>Sortable: no value first, then by upper case or by number.</summary>
        public int Key(int column) => column switch
        {
            0 => Name is null ? -1 : Name.ToUpperInvariant().PadRight(2, '\0').Aggregate(0, (key, letter) => (key * 1_000) + letter),
            _ => Number ?? int.MinValue,
        };

        public bool Matches(FilterExpression filter)
        {
            var parts = filter.Conditions.Select(Matches)
                .Concat(filter.Filters.Where(inner => !IsEmpty(inner)).Select(Matches))
                .ToList();
            return parts.Count == 0
                || (filter.FilterOperator == LogicalOperator.And ? parts.TrueForAll(part => part) : parts.Exists(part => part));
        }

        private static bool IsEmpty(FilterExpression filter) => filter.Conditions.Count == 0 && filter.Filters.All(IsEmpty);

        private bool Matches(ConditionExpression condition)
        {
            var comparison = Compare(condition);
            return condition.Operator switch
            {
                ConditionOperator.Null => comparison is null,
                ConditionOperator.NotNull => comparison is not null,
                ConditionOperator.Equal => comparison == 0,
                ConditionOperator.NotEqual => comparison != 0,
                ConditionOperator.GreaterThan => comparison > 0,
                ConditionOperator.GreaterEqual => comparison >= 0,
                ConditionOperator.LessThan => comparison < 0,
                _ => comparison <= 0,
            };
        }

        /// <returns>Null: the row has no value.</returns>
        private int? Compare(ConditionExpression condition)
        {
            object? own = condition.AttributeName == "name" ? Name : Number;
            if (own is null)
            {
                return null;
            }

            return condition.Values.FirstOrDefault() switch
            {
                null => 0,
                string text => string.Compare(Name, text, StringComparison.OrdinalIgnoreCase),
                int number => Number!.Value.CompareTo(number),
                var amount => (Number!.Value / 4m).CompareTo((decimal)amount),
            };
        }
    }
}
