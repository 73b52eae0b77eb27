using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>
/// One condition to SQL. As in Dataverse, a column without value is "not equal", "not in" and "not like" anything:
/// that is where it differs from SQL.
/// </summary>
internal sealed class ConditionTranslator(SqlParameters parameters, Guid userId)
{
    public string Translate(ConditionExpression condition, QuerySource source)
    {
        QueryFeatures.Check(condition);
        var operand = new ConditionOperand(source, condition);
        var column = operand.Sql;
        return condition.Operator switch
        {
            ConditionOperator.Null => operand.NoValue($"{column} IS NULL"),
            ConditionOperator.NotNull => operand.NoValue($"{column} IS NOT NULL"),
            ConditionOperator.EqualUserId => operand.NoValue($"{column} = {UserId(operand)}"),
            ConditionOperator.Equal => $"{column} = {One(operand)}",
            ConditionOperator.NotEqual => $"{column} IS NOT {One(operand)}",
            ConditionOperator.GreaterThan => $"{column} > {Ordered(operand)}",
            ConditionOperator.GreaterEqual => $"{column} >= {Ordered(operand)}",
            ConditionOperator.LessThan => $"{column} < {Ordered(operand)}",
            ConditionOperator.LessEqual => $"{column} <= {Ordered(operand)}",
            ConditionOperator.In => $"{column} IN ({Many(operand)})",
            ConditionOperator.NotIn => $"({column} IS NULL OR {column} NOT IN ({Many(operand)}))",
            ConditionOperator.Like => Like(column, operand.Text()),
            ConditionOperator.NotLike => $"({column} IS NULL OR NOT {Like(column, operand.Text())})",
            ConditionOperator.BeginsWith => Like(column, LikePattern.Literal(operand.Text()) + "%"),
            ConditionOperator.EndsWith => Like(column, "%" + LikePattern.Literal(operand.Text())),
            ConditionOperator.Contains => Like(column, $"%{LikePattern.Literal(operand.Text())}%"),
            _ => throw Fault.UnsupportedQuery($"the condition operator {condition.Operator}"),
        };
    }

    private string One(ConditionOperand operand) => parameters.Add(operand.Single());

    private string Many(ConditionOperand operand) => string.Join(", ", operand.Several().Select(parameters.Add));

    private string Like(string column, string pattern) => $"{SqlFunctions.Like}({column}, {parameters.Add(pattern)})";

    private string Ordered(ConditionOperand operand) =>
        operand.Column.Type is ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Boolean
            ? throw operand.Bad($"a {operand.Column.Type} column has no order to compare by.")
            : One(operand);

    private string UserId(ConditionOperand operand) =>
        operand.Column.Type is ColumnType.Uniqueidentifier or ColumnType.Lookup
            ? parameters.Add(StoredValue.Id(userId))
            : throw operand.Bad($"a {operand.Column.Type} column can't hold a user.");
}

/// <summary>The column of a condition, and the values it is compared with in the column's own terms.</summary>
internal sealed class ConditionOperand
{
    private readonly TableMetadata table;
    private readonly ConditionExpression condition;

    public ConditionOperand(QuerySource source, ConditionExpression condition)
    {
        table = source.Table;
        this.condition = condition;
        var selection = source.Select(condition.AttributeName);
        Column = selection.Column;
        Sql = selection.Value;
    }

    public ColumnMetadata Column { get; }

    public string Sql { get; }

    /// <summary>For operators that take none: passes the SQL on.</summary>
    public string NoValue(string sql) =>
        condition.Values.Count == 0 ? sql : throw Bad($"operator {condition.Operator} takes no value.");

    public object Single() =>
        condition.Values.Count == 1
            ? Stored(condition.Values[0])
            : throw Bad($"operator {condition.Operator} takes one value, not {condition.Values.Count}.");

    public IEnumerable<object> Several() =>
        condition.Values.Count > 0
            ? condition.Values.Select(Stored)
            : throw Bad($"operator {condition.Operator} takes at least one value.");

    /// <summary>For the operators that know only text.</summary>
    public string Text()
    {
        if (!Column.IsText)
        {
            throw Bad($"operator {condition.Operator} is for text, not for a {Column.Type} column.");
        }

        return (string)Single();
    }

    public FaultException<OrganizationServiceFault> Bad(string why) =>
        Fault.BadCondition(table.LogicalName, Column.LogicalName, why);

    private object Stored(object? value) =>
        value is null
            ? throw Bad($"the value of operator {condition.Operator} is null; use null or not-null.")
            : ConditionValue.Stored(table.LogicalName, Column, value);
}
