using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>One column of a result: what it selects, and where its value goes.</summary>
internal abstract class OutputColumn(string key)
{
    /// <summary>The name of the value in the result row.</summary>
    public string Key { get; } = key;

    public abstract IReadOnlyList<string> Expressions { get; }

    /// <param name="reader">On a row.</param>
    /// <param name="ordinal">Where <see cref="Expressions"/> begin.</param>
    /// <param name="row">Receives the value.</param>
    public abstract void Read(Statement reader, int ordinal, Entity row);
}

/// <summary>A column of the query's own table, under its own name.</summary>
internal sealed class PlainColumn(ColumnSelection selection) : OutputColumn(selection.Column.LogicalName)
{
    public override IReadOnlyList<string> Expressions => selection.Expressions;

    public override void Read(Statement reader, int ordinal, Entity row)
    {
        if (selection.Read(reader, ordinal) is { } value)
        {
            row[Key] = value;
        }
    }
}

/// <summary>A linked column or one with an alias: the value says where it came from.</summary>
internal sealed class AliasedColumn(string key, TableMetadata table, ColumnSelection selection) : OutputColumn(key)
{
    /// <summary>A group has a key even where the key is "no value"; an ordinary column without value is left out.</summary>
    public bool IsGroup { get; init; }

    public ColumnSelection Selection => selection;

    public override IReadOnlyList<string> Expressions => selection.Expressions;

    public override void Read(Statement reader, int ordinal, Entity row)
    {
        var value = selection.Read(reader, ordinal);
        if (value is not null || IsGroup)
        {
            row[Key] = new AliasedValue(table.LogicalName, selection.Column.LogicalName, value);
        }
    }
}

/// <summary>The number of a date's day, week, month, quarter or year, by which rows are grouped.</summary>
internal sealed class DateGroupColumn(string key, TableMetadata table, ColumnSelection selection, XrmDateTimeGrouping grouping) : OutputColumn(key)
{
    public override IReadOnlyList<string> Expressions { get; } = [$"{SqlFunctions.DatePart}({selection.Value}, {(int)grouping})"];

    public override void Read(Statement reader, int ordinal, Entity row) =>
        row[Key] = new AliasedValue(
            table.LogicalName, selection.Column.LogicalName, reader.IsNull(ordinal) ? null : reader.GetInt32(ordinal));
}

/// <summary>
/// count, countcolumn, sum, avg, min or max of a column. Sums are exact; an average is the exact sum divided once, and
/// that of whole numbers is a whole number. Over no values all but the counts are null.
/// </summary>
internal sealed class AggregateColumn : OutputColumn
{
    private readonly TableMetadata table;
    private readonly ColumnSelection selection;
    private readonly XrmAggregateType type;

    public AggregateColumn(XrmAttributeExpression attribute, QuerySource source)
        : base(attribute.Alias)
    {
        table = source.Table;
        selection = source.Select(attribute.AttributeName);
        type = attribute.AggregateType;
        if (!IsDefined)
        {
            throw Fault.UnsupportedQuery($"{type} of a {selection.Column.Type} column ('{selection.Column.LogicalName}')");
        }
    }

    public override IReadOnlyList<string> Expressions => type switch
    {
        XrmAggregateType.Count => ["COUNT(*)"],
        XrmAggregateType.CountColumn => [Count],
        XrmAggregateType.Min => [$"MIN({selection.Value})"],
        XrmAggregateType.Max => [$"MAX({selection.Value})"],
        XrmAggregateType.Sum => [Sum],
        _ => [Sum, Count],
    };

    /// <summary>What rows are ordered by when they are ordered by this.</summary>
    public string OrderExpression => type switch
    {
        XrmAggregateType.Avg => $"CAST({Sum} AS REAL) / {Count}",
        _ when IsDecimal => $"{Expressions[0]} COLLATE {Sql.DecimalCollation}",
        _ => Expressions[0],
    };

    public override void Read(Statement reader, int ordinal, Entity row)
    {
        var value = reader.IsNull(ordinal) ? null : Value(reader, ordinal);
        row[Key] = new AliasedValue(table.LogicalName, selection.Column.LogicalName, value);
    }

    private bool IsDecimal =>
        selection.Column.Type == ColumnType.Decimal && type is not (XrmAggregateType.Count or XrmAggregateType.CountColumn);

    private bool IsDefined => (type, selection.Column.Type) switch
    {
        (XrmAggregateType.Count or XrmAggregateType.CountColumn, _) => true,
        (_, ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Money) => true,
        (XrmAggregateType.Min or XrmAggregateType.Max, ColumnType.DateTime) => true,
        _ => false,
    };

    private string Count => $"COUNT({selection.Value})";

    private string Sum => IsDecimal ? $"{SqlFunctions.DecimalSum}({selection.Value})" : $"SUM({selection.Value})";

    private object Value(Statement reader, int ordinal) => type switch
    {
        XrmAggregateType.Count or XrmAggregateType.CountColumn => reader.GetInt32(ordinal),
        XrmAggregateType.Min or XrmAggregateType.Max => selection.Read(reader, ordinal)!,
        XrmAggregateType.Sum => Typed(Total(reader, ordinal)),
        _ => Typed(Average(Total(reader, ordinal), reader.GetInt64(ordinal + 1))),
    };

    private decimal Total(Statement reader, int ordinal) => selection.Column.Type switch
    {
        ColumnType.Decimal => SqlFunctions.ParseDecimal(reader.GetString(ordinal)),
        ColumnType.Money => ExactNumber.MoneyFrom(reader.GetInt64(ordinal)),
        _ => reader.GetInt64(ordinal),
    };

    private decimal Average(decimal total, long count) => selection.Column.Type switch
    {
        ColumnType.Decimal => total / count,
        ColumnType.Money => decimal.Round(total / count, 4, MidpointRounding.AwayFromZero),
        _ => decimal.Truncate(total / count),
    };

    private object Typed(decimal number) => selection.Column.Type switch
    {
        ColumnType.Decimal => number,
        ColumnType.Money => new Money(number),
        ColumnType.BigInt => (long)number,
        _ when number is >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Fault.AggregateOverflow(Key),
    };
}
