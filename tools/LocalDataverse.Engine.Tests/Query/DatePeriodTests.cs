using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>The conditions on time, asked at half past one on a Wednesday: the first and the last second that each takes.</summary>
public sealed class DatePeriodTests : IDisposable
{
    private static readonly RowAccess Asked = RowAccess.System with { Now = At("2026-03-11T13:30:00") };

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("yesterday", null, "2026-03-10T00:00:00", "2026-03-10T23:59:59")]
    [InlineData("today", null, "2026-03-11T00:00:00", "2026-03-11T23:59:59")]
    [InlineData("tomorrow", null, "2026-03-12T00:00:00", "2026-03-12T23:59:59")]
    [InlineData("last-week", null, "2026-03-01T00:00:00", "2026-03-07T23:59:59")]
    [InlineData("this-week", null, "2026-03-08T00:00:00", "2026-03-14T23:59:59")]
    [InlineData("next-week", null, "2026-03-15T00:00:00", "2026-03-21T23:59:59")]
    [InlineData("last-month", null, "2026-02-01T00:00:00", "2026-02-28T23:59:59")]
    [InlineData("this-month", null, "2026-03-01T00:00:00", "2026-03-31T23:59:59")]
    [InlineData("next-month", null, "2026-04-01T00:00:00", "2026-04-30T23:59:59")]
    [InlineData("last-year", null, "2025-01-01T00:00:00", "2025-12-31T23:59:59")]
    [InlineData("this-year", null, "2026-01-01T00:00:00", "2026-12-31T23:59:59")]
    [InlineData("next-year", null, "2027-01-01T00:00:00", "2027-12-31T23:59:59")]
    [InlineData("last-seven-days", null, "2026-03-04T00:00:00", "2026-03-11T13:30:00")]
    [InlineData("next-seven-days", null, "2026-03-11T13:30:00", "2026-03-18T23:59:59")]
    [InlineData("last-x-hours", "2", "2026-03-11T11:00:00", "2026-03-11T13:30:00")]
    [InlineData("next-x-hours", "2", "2026-03-11T13:30:00", "2026-03-11T15:29:59")]
    [InlineData("last-x-days", "3", "2026-03-08T00:00:00", "2026-03-11T13:30:00")]
    [InlineData("next-x-days", "3", "2026-03-11T13:30:00", "2026-03-14T23:59:59")]
    [InlineData("last-x-weeks", "2", "2026-02-25T00:00:00", "2026-03-11T13:30:00")]
    [InlineData("next-x-weeks", "2", "2026-03-11T13:30:00", "2026-03-25T23:59:59")]
    [InlineData("last-x-months", "1", "2026-02-11T00:00:00", "2026-03-11T13:30:00")]
    [InlineData("next-x-months", "1", "2026-03-11T13:30:00", "2026-04-11T23:59:59")]
    [InlineData("last-x-years", "1", "2025-03-11T00:00:00", "2026-03-11T13:30:00")]
    [InlineData("next-x-years", "1", "2026-03-11T13:30:00", "2027-03-11T23:59:59")]
    [InlineData("olderthan-x-minutes", "30", null, "2026-03-11T12:59:59")]
    [InlineData("olderthan-x-hours", "2", null, "2026-03-11T11:29:59")]
    [InlineData("olderthan-x-days", "2", null, "2026-03-08T23:59:59")]
    [InlineData("olderthan-x-weeks", "1", null, "2026-03-03T23:59:59")]
    [InlineData("olderthan-x-months", "1", null, "2026-02-10T23:59:59")]
    [InlineData("olderthan-x-years", "1", null, "2025-03-10T23:59:59")]
    [InlineData("on", "2026-03-05", "2026-03-05T00:00:00", "2026-03-05T23:59:59")]
    [InlineData("on", "2026-03-05T12:00:00Z", "2026-03-05T00:00:00", "2026-03-05T23:59:59")]
    [InlineData("on-or-before", "2026-03-05T12:00:00Z", null, "2026-03-05T23:59:59")]
    [InlineData("on-or-after", "2026-03-05T12:00:00Z", "2026-03-05T00:00:00", null)]
    public void Period_TakesItsFirstAndLastSecond_AndNoneAround(string name, string? value, string? first, string? last)
    {
        AddAround(first, last);
        var expected = string.Join(' ', new[] { first, last }.OfType<string>());
        var xml = value is null ? "" : $"value='{value}'";

        Assert.Equal(expected, Found(new FetchExpression(
            $"<fetch><entity name='quote'><attribute name='createdon'/><order attribute='createdon'/><filter><condition attribute='createdon' operator='{name}' {xml}/></filter></entity></fetch>")));
        Assert.Equal(expected, Found(Query("createdon", FetchOperators.Get(name), Typed(name, value))));
    }

    [Theory]
    [InlineData(ConditionOperator.Today, null, "2026-03-11")]
    [InlineData(ConditionOperator.ThisWeek, null, "2026-03-10 2026-03-11 2026-03-12")]
    [InlineData(ConditionOperator.LastXDays, 1, "2026-03-10 2026-03-11")]
    [InlineData(ConditionOperator.NextXDays, 1, "2026-03-12")]
    [InlineData(ConditionOperator.OlderThanXDays, 1, "2025-01-01")]
    [InlineData(ConditionOperator.OnOrBefore, "2026-03-10", "2025-01-01 2026-03-10")]
    public void Period_OfACalendarDay_TakesTheDaysThatBeginInIt(ConditionOperator operation, object? value, string expected)
    {
        foreach (var day in (string[])["2025-01-01", "2026-03-10", "2026-03-11", "2026-03-12"])
        {
            database.With(Rows.Quote(day).With("closedon", At(day)));
        }

        var found = database.Query(Query("closedon", operation, value), Asked).Entities.Select(row => row["name"]);

        Assert.Equal(expected, string.Join(' ', found.Order()));
    }

    [Fact]
    public void NotOn_TakesEveryOtherDayAndNone()
    {
        database.With(Rows.Quote("that").With("closedon", At("2026-03-10")), Rows.Quote("other").With("closedon", At("2026-03-11")), Rows.Quote("none"));

        var found = database.Query(Query("closedon", ConditionOperator.NotOn, "2026-03-10"), Asked).Entities.Select(row => row["name"]);

        Assert.Equal(["none", "other"], found.Order());
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute
    [Theory]
    [InlineData(ConditionOperator.LastXHours)]
    [InlineData(ConditionOperator.NextXHours)]
    [InlineData(ConditionOperator.OlderThanXHours)]
    [InlineData(ConditionOperator.OlderThanXMinutes)]
    public void Hours_OfACalendarDay_Fault(ConditionOperator operation) =>
        FaultAssert.Throws(ErrorCodes.QueryBuilderBadCondition, () => database.Query(Query("closedon", operation, 1), Asked), "'quote.closedon'", "DateOnly");

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData("0")]
    public void Number_BelowOne_Faults(object number) =>
        FaultAssert.Throws(
            ErrorCodes.QueryBuilderValueGreaterThanZero, () => database.Query(Query("createdon", ConditionOperator.LastXDays, number), Asked), "'quote.createdon'");

    [Theory]
    [InlineData(ConditionOperator.LastXYears, 2_026)]
    [InlineData(ConditionOperator.NextXYears, 9_000)]
    [InlineData(ConditionOperator.LastXHours, int.MaxValue)]
    [InlineData(ConditionOperator.NextXDays, int.MaxValue)]
    [InlineData(ConditionOperator.NextXWeeks, int.MaxValue)]
    public void Number_BeyondTheCalendar_Faults(ConditionOperator operation, int number) =>
        FaultAssert.Throws(
            ErrorCodes.QueryBuilderBadCondition, () => database.Query(Query("createdon", operation, number), Asked), "'quote.createdon'", "calendar");

    private static DateTime At(string time) =>
        DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static object? Typed(string name, string? value) =>
        value is not null && !name.StartsWith("on", StringComparison.Ordinal) ? int.Parse(value, CultureInfo.InvariantCulture)
        : value is not null ? At(value)
        : null;

    private static QueryExpression Query(string column, ConditionOperator operation, object? value)
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("name", column) };
        query.Criteria.Conditions.Add(value is null
            ? new ConditionExpression(column, operation)
            : new ConditionExpression(column, operation, value));
        query.AddOrder(column, OrderType.Ascending);
        return query;
    }

    private void AddAround(string? first, string? last)
    {
        DateTime?[] times = [first is null ? null : At(first).AddSeconds(-1), first is null ? null : At(first), last is null ? null : At(last), last is null ? null : At(last).AddSeconds(1)];
        database.With(times.Select(time => Rows.Quote().With("createdon", time)));
    }

    private string Found(QueryBase query) => string.Join(' ', database.Query(query, Asked).Entities
        .Select(row => row.GetAttributeValue<DateTime>("createdon").ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)));
}
