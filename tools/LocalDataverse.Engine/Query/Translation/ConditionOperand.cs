using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

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
