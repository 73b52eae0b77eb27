using System.ServiceModel;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The column of a condition in SQL, and what it is compared with as parameters.</summary>
internal sealed class ConditionOperand
{
    private readonly ConditionInput given;
    private readonly int index;
    private readonly ValueSources values;

    public ConditionOperand(QuerySource source, int index, ValueSources values)
    {
        this.index = index;
        this.values = values;
        var condition = values.First.Shape.Conditions[index];
        var selection = source.Select(condition.AttributeName);
        given = new ConditionInput(source.Table, selection.Column, condition, values.First.Access);
        Sql = selection.Value;
    }

    public ColumnMetadata Column => given.Column;

    public string Sql { get; }

    /// <summary>For operators that take none: passes the SQL on.</summary>
    public string NoValue(string sql)
    {
        given.DemandNoValue();
        return sql;
    }

    public string One() => Add(condition => condition.Single());

    public string Ordered()
    {
        DemandOrder();
        return One();
    }

    public string Between()
    {
        DemandOrder();
        return given.Values.Count == 2
            ? $"{Sql} BETWEEN {At(0)} AND {At(1)}"
            : throw given.Bad($"operator {given.Operator} takes two values, not {given.Values.Count}.");
    }

    public string In() =>
        given.Values.Count > 0
            ? $"{Sql} IN ({string.Join(", ", given.Values.Select((_, place) => At(place)))})"
            : throw given.Bad($"operator {given.Operator} takes at least one value.");

    /// <summary>Compares with the text as a pattern, between these two.</summary>
    public string Like(string before, string after)
    {
        if (!Column.IsText)
        {
            throw given.Bad($"operator {given.Operator} is for text, not for a {Column.Type} column.");
        }

        return $"{SqlFunctions.Like}({Sql}, {Add(condition => before + condition.Single() + after)})";
    }

    public string User() => Id(access => access.UserId, "user");

    public string BusinessUnit() => Id(access => access.BusinessUnitId, "business unit");

    public string Language() =>
        Column.Type is ColumnType.Integer
            ? Add(condition => (long)condition.Access.Language())
            : throw given.Bad($"a {Column.Type} column can't hold a language.");

    /// <returns>Null: this operator isn't about time.</returns>
    public string? Within(ConditionOperator operation)
    {
        if (DatePeriods.Of(operation, given) is not { } period)
        {
            return null;
        }

        var from = period.From is null ? null : $"{Sql} >= {Add(condition => DatePeriods.Of(operation, condition)!.Value.From!.Value.Ticks)}";
        var before = period.Before is null ? null : $"{Sql} < {Add(condition => DatePeriods.Of(operation, condition)!.Value.Before!.Value.Ticks)}";
        return from is null || before is null ? from ?? before : $"{from} AND {before}";
    }

    private string At(int place) => Add(condition => condition.At(place));

    private string Id(Func<RowAccess, Guid> id, string what) =>
        Column.Type is ColumnType.Uniqueidentifier or ColumnType.Lookup
            ? Add(condition => StoredValue.Id(id(condition.Access)))
            : throw given.Bad($"a {Column.Type} column can't hold a {what}.");

    // Nothing of the query that is translated now may stay in what is kept.
    private string Add(Func<ConditionInput, object> value)
    {
        var (table, column, place) = (given.Table, Column, index);
        return values.Add(input => value(new ConditionInput(table, column, input.Shape.Conditions[place], input.Access)));
    }

    private void DemandOrder()
    {
        if (Column.Type is ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Boolean)
        {
            throw given.Bad($"a {Column.Type} column has no order to compare by.");
        }
    }
}

/// <summary>What one query's condition is compared with, in the column's own terms.</summary>
internal sealed record ConditionInput(TableMetadata Table, ColumnMetadata Column, ConditionExpression Condition, RowAccess Access)
{
    public ConditionOperator Operator => Condition.Operator;

    public DataCollection<object> Values => Condition.Values;

    /// <summary>The one value.</summary>
    public object Single() => Stored(OnlyValue());

    public object At(int index) => Stored(NotNull(Values[index]));

    /// <summary>The one value, which is a day or a moment of it.</summary>
    public DateTime Day() => new DateTime((long)Single()).Date;

    /// <summary>The one value, which says how many.</summary>
    public int Number()
    {
        var value = OnlyValue();
        return ConditionValue.Integer(value) switch
        {
            <= 0 => throw Fault.ConditionNumberBelowOne(Table.LogicalName, Column.LogicalName),
            <= int.MaxValue and var number => (int)number,
            _ => throw Fault.BadConditionValue(Table.LogicalName, Column.LogicalName, "System.Int32", value),
        };
    }

    public void DemandNoValue()
    {
        if (Values.Count > 0)
        {
            throw Bad($"operator {Operator} takes no value.");
        }
    }

    public FaultException<OrganizationServiceFault> Bad(string why) => Fault.BadCondition(Table.LogicalName, Column.LogicalName, why);

    private object Stored(object value) => ConditionValue.Stored(Table.LogicalName, Column, value);

    private object OnlyValue() =>
        Values.Count == 1 ? NotNull(Values[0]) : throw Bad($"operator {Operator} takes one value, not {Values.Count}.");

    private object NotNull(object? value) => value ?? throw Bad($"the value of operator {Operator} is null; use null or not-null.");
}
