namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>
/// The conditions on time: each is a period. Microsoft's table says of most what they are called and little more; where
/// "last x" begins and "next x" ends is as measured in https://markcarrington.dev/2020/08/25/fetchxml-date-filtering/ and
/// http://gonzaloruizcrm.blogspot.com/2012/07/date-and-time-operators-in-crm-explained.html: whole days from midnight on, up
/// to now. "Older than x days" is taken to begin at midnight too, "older than x hours" at the moment.
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators
/// </summary>
internal static class DatePeriods
{
    private static readonly Dictionary<ConditionOperator, Func<DateTime, DatePeriod>> OfNow = new()
    {
        [ConditionOperator.Yesterday] = now => Days(now.Date.AddDays(-1), 1),
        [ConditionOperator.Today] = now => Days(now.Date, 1),
        [ConditionOperator.Tomorrow] = now => Days(now.Date.AddDays(1), 1),
        [ConditionOperator.LastWeek] = now => Days(Sunday(now).AddDays(-7), 7),
        [ConditionOperator.ThisWeek] = now => Days(Sunday(now), 7),
        [ConditionOperator.NextWeek] = now => Days(Sunday(now).AddDays(7), 7),
        [ConditionOperator.LastMonth] = now => Months(FirstOfMonth(now).AddMonths(-1), 1),
        [ConditionOperator.ThisMonth] = now => Months(FirstOfMonth(now), 1),
        [ConditionOperator.NextMonth] = now => Months(FirstOfMonth(now).AddMonths(1), 1),
        [ConditionOperator.LastYear] = now => Months(FirstOfYear(now).AddYears(-1), 12),
        [ConditionOperator.ThisYear] = now => Months(FirstOfYear(now), 12),
        [ConditionOperator.NextYear] = now => Months(FirstOfYear(now).AddYears(1), 12),
        [ConditionOperator.Last7Days] = now => UpTo(now, now.Date.AddDays(-7)),
        [ConditionOperator.Next7Days] = now => new(now, Midnight(now).AddDays(7)),
    };

    private static readonly Dictionary<ConditionOperator, Func<DateTime, int, DatePeriod>> OfNumber = new()
    {
        [ConditionOperator.LastXHours] = (now, x) => UpTo(now, now.Date.AddHours(now.Hour).AddHours(-x)),
        [ConditionOperator.LastXDays] = (now, x) => UpTo(now, now.Date.AddDays(-x)),
        [ConditionOperator.LastXWeeks] = (now, x) => UpTo(now, now.Date.AddDays(-7.0 * x)),
        [ConditionOperator.LastXMonths] = (now, x) => UpTo(now, now.Date.AddMonths(-x)),
        [ConditionOperator.LastXYears] = (now, x) => UpTo(now, now.Date.AddYears(-x)),
        [ConditionOperator.NextXHours] = (now, x) => new(now, now.AddHours(x)),
        [ConditionOperator.NextXDays] = (now, x) => new(now, Midnight(now).AddDays(x)),
        [ConditionOperator.NextXWeeks] = (now, x) => new(now, Midnight(now).AddDays(7.0 * x)),
        [ConditionOperator.NextXMonths] = (now, x) => new(now, Midnight(now).AddMonths(x)),
        [ConditionOperator.NextXYears] = (now, x) => new(now, Midnight(now).AddYears(x)),
        [ConditionOperator.OlderThanXMinutes] = (now, x) => new(null, now.AddMinutes(-x)),
        [ConditionOperator.OlderThanXHours] = (now, x) => new(null, now.AddHours(-x)),
        [ConditionOperator.OlderThanXDays] = (now, x) => new(null, now.Date.AddDays(-x)),
        [ConditionOperator.OlderThanXWeeks] = (now, x) => new(null, now.Date.AddDays(-7.0 * x)),
        [ConditionOperator.OlderThanXMonths] = (now, x) => new(null, now.Date.AddMonths(-x)),
        [ConditionOperator.OlderThanXYears] = (now, x) => new(null, now.Date.AddYears(-x)),
    };

    private static readonly Dictionary<ConditionOperator, Func<DateTime, DatePeriod>> OfDay = new()
    {
        [ConditionOperator.On] = day => Days(day, 1),
        [ConditionOperator.OnOrBefore] = day => new(null, Midnight(day)),
        [ConditionOperator.OnOrAfter] = day => new(day, null),
    };

    // A day has no hours: https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute
    private static readonly HashSet<ConditionOperator> OfHours =
    [
        ConditionOperator.LastXHours, ConditionOperator.NextXHours, ConditionOperator.OlderThanXHours, ConditionOperator.OlderThanXMinutes,
    ];

    /// <returns>Null: this operator isn't about time.</returns>
    public static DatePeriod? Of(ConditionOperator operation, ConditionInput operand)
    {
        try
        {
            if (OfNow.TryGetValue(operation, out var ofNow))
            {
                Demand(operand, operation);
                operand.DemandNoValue();
                return ofNow(operand.Access.Now);
            }

            if (OfNumber.TryGetValue(operation, out var ofNumber))
            {
                Demand(operand, operation);
                return ofNumber(operand.Access.Now, operand.Number());
            }

            return OfDay.TryGetValue(operation, out var ofDay) ? ofDay(DayOf(operand, operation)) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw operand.Bad($"operator {operation} goes beyond the calendar.");
        }
    }

    private static void Demand(ConditionInput operand, ConditionOperator operation)
    {
        if (operand.Column.Type != ColumnType.DateTime)
        {
            throw operand.Bad($"operator {operation} is for dates, not for a {operand.Column.Type} column.");
        }

        if (operand.Column.IsDateOnly && OfHours.Contains(operation))
        {
            throw operand.Bad($"operator {operation} isn't for a column of DateOnly behaviour.");
        }
    }

    private static DateTime DayOf(ConditionInput operand, ConditionOperator operation)
    {
        Demand(operand, operation);
        return operand.Day();
    }

    private static DatePeriod Days(DateTime from, int days) => new(from, from.AddDays(days));

    private static DatePeriod Months(DateTime from, int months) => new(from, from.AddMonths(months));

    private static DatePeriod UpTo(DateTime now, DateTime from) => new(from, now.AddTicks(1));

    /// <summary>The end of the day.</summary>
    private static DateTime Midnight(DateTime time) => time.Date.AddDays(1);

    private static DateTime Sunday(DateTime time) => time.Date.AddDays(-(int)time.DayOfWeek);

    private static DateTime FirstOfMonth(DateTime time) => new(time.Year, time.Month, 1);

    private static DateTime FirstOfYear(DateTime time) => new(time.Year, 1, 1);
}

/// <summary>From its first moment to just before its end; null: without beginning, without end.</summary>
internal readonly record struct DatePeriod(DateTime? From, DateTime? Before);
