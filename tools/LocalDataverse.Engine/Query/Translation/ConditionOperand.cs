using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The column of a condition, and what it is compared with in the column's own terms.</summary>
internal sealed class ConditionOperand
{
    private readonly TableMetadata table;
    private readonly ConditionExpression condition;
    private readonly RowAccess access;
    private readonly SqlParameters parameters;

    public ConditionOperand(QuerySource source, ConditionExpression condition, RowAccess access, SqlParameters parameters)
    {
        table = source.Table;
        this.condition = condition;
        this.access = access;
        this.parameters = parameters;
        var selection = source.Select(condition.AttributeName);
        Column = selection.Column;
        Sql = selection.Value;
    }

    public ColumnMetadata Column { get; }

    public string Sql { get; }

    public DateTime Now => access.Now;

    /// <summary>For operators that take none: passes the SQL on.</summary>
    public string NoValue(string sql)
    {
        DemandNoValue();
        return sql;
    }

    public void DemandNoValue()
    {
        if (condition.Values.Count > 0)
        {
            throw Bad($"operator {condition.Operator} takes no value.");
        }
    }

    public string One() => parameters.Add(Single());

    public string Ordered()
    {
        DemandOrder();
        return One();
    }

    public string Between()
    {
        DemandOrder();
        return condition.Values.Count == 2
            ? $"{Sql} BETWEEN {Stored(condition.Values[0])} AND {Stored(condition.Values[1])}"
            : throw Bad($"operator {condition.Operator} takes two values, not {condition.Values.Count}.");
    }

    public string In() =>
        condition.Values.Count > 0
            ? $"{Sql} IN ({string.Join(", ", condition.Values.Select(Stored))})"
            : throw Bad($"operator {condition.Operator} takes at least one value.");

    /// <summary>Compares with the text as a pattern, between these two.</summary>
    public string Like(string before, string after)
    {
        if (!Column.IsText)
        {
            throw Bad($"operator {condition.Operator} is for text, not for a {Column.Type} column.");
        }

        return $"{SqlFunctions.Like}({Sql}, {parameters.Add(before + Single() + after)})";
    }

    public string User() => Id(access.UserId, "user");

    public string BusinessUnit() => Id(access.BusinessUnitId, "business unit");

    public string Language() =>
        Column.Type is ColumnType.Integer
            ? parameters.Add((long)access.Language())
            : throw Bad($"a {Column.Type} column can't hold a language.");

    public string Within(DatePeriod period)
    {
        var from = period.From is { } first ? $"{Sql} >= {parameters.Add(first.Ticks)}" : null;
        var before = period.Before is { } end ? $"{Sql} < {parameters.Add(end.Ticks)}" : null;
        return from is null || before is null ? (from ?? before)! : $"{from} AND {before}";
    }

    /// <summary>The one value, which is a day or a moment of it.</summary>
    public DateTime Day() => new DateTime((long)Single()).Date;

    /// <summary>The one value, which says how many.</summary>
    public int Number()
    {
        var value = OnlyValue();
        return ConditionValue.Integer(value) switch
        {
            <= 0 => throw Fault.ConditionNumberBelowOne(table.LogicalName, Column.LogicalName),
            <= int.MaxValue and var number => (int)number,
            _ => throw Fault.BadConditionValue(table.LogicalName, Column.LogicalName, "System.Int32", value),
        };
    }

    public FaultException<OrganizationServiceFault> Bad(string why) =>
        Fault.BadCondition(table.LogicalName, Column.LogicalName, why);

    private object Single() => ConditionValue.Stored(table.LogicalName, Column, OnlyValue());

    private object OnlyValue() =>
        condition.Values.Count == 1
            ? NotNull(condition.Values[0])
            : throw Bad($"operator {condition.Operator} takes one value, not {condition.Values.Count}.");

    private string Stored(object? value) => parameters.Add(ConditionValue.Stored(table.LogicalName, Column, NotNull(value)));

    private object NotNull(object? value) =>
        value ?? throw Bad($"the value of operator {condition.Operator} is null; use null or not-null.");

    private string Id(Guid id, string what) =>
        Column.Type is ColumnType.Uniqueidentifier or ColumnType.Lookup
            ? parameters.Add(StoredValue.Id(id))
            : throw Bad($"a {Column.Type} column can't hold a {what}.");

    private void DemandOrder()
    {
        if (Column.Type is ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Boolean)
        {
            throw Bad($"a {Column.Type} column has no order to compare by.");
        }
    }
}
