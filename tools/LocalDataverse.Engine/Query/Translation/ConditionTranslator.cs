namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>
/// One condition to SQL. As in Dataverse, a column without value is "not equal", "not in", "not between" and "not like"
/// anything: that is where it differs from SQL. Texts are patterns wherever they are looked for in texts:
/// https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters
/// </summary>
internal sealed class ConditionTranslator(ValueSources values)
{
    private static readonly Dictionary<ConditionOperator, Func<ConditionOperand, string>> Translations = new()
    {
        [ConditionOperator.Null] = operand => operand.NoValue($"{operand.Sql} IS NULL"),
        [ConditionOperator.NotNull] = operand => operand.NoValue($"{operand.Sql} IS NOT NULL"),
        [ConditionOperator.Equal] = operand => $"{operand.Sql} = {operand.One()}",
        [ConditionOperator.NotEqual] = operand => $"{operand.Sql} IS NOT {operand.One()}",
        [ConditionOperator.GreaterThan] = operand => $"{operand.Sql} > {operand.Ordered()}",
        [ConditionOperator.GreaterEqual] = operand => $"{operand.Sql} >= {operand.Ordered()}",
        [ConditionOperator.LessThan] = operand => $"{operand.Sql} < {operand.Ordered()}",
        [ConditionOperator.LessEqual] = operand => $"{operand.Sql} <= {operand.Ordered()}",
        [ConditionOperator.Between] = operand => operand.Between(),
        [ConditionOperator.NotBetween] = operand => Not(operand, operand.Between()),
        [ConditionOperator.In] = operand => operand.In(),
        [ConditionOperator.NotIn] = operand => Not(operand, operand.In()),
        [ConditionOperator.Like] = operand => operand.Like("", ""),
        [ConditionOperator.NotLike] = operand => Not(operand, operand.Like("", "")),
        [ConditionOperator.BeginsWith] = operand => operand.Like("", "%"),
        [ConditionOperator.DoesNotBeginWith] = operand => Not(operand, operand.Like("", "%")),
        [ConditionOperator.EndsWith] = operand => operand.Like("%", ""),
        [ConditionOperator.DoesNotEndWith] = operand => Not(operand, operand.Like("%", "")),
        [ConditionOperator.Contains] = operand => throw Fault.NoFullTextIndex(operand.Column.LogicalName),
        [ConditionOperator.DoesNotContain] = operand => throw Fault.NoFullTextIndex(operand.Column.LogicalName),
        [ConditionOperator.EqualUserId] = operand => operand.NoValue($"{operand.Sql} = {operand.User()}"),
        [ConditionOperator.NotEqualUserId] = operand => operand.NoValue($"{operand.Sql} IS NOT {operand.User()}"),
        [ConditionOperator.EqualBusinessId] = operand => operand.NoValue($"{operand.Sql} = {operand.BusinessUnit()}"),
        [ConditionOperator.NotEqualBusinessId] = operand => operand.NoValue($"{operand.Sql} IS NOT {operand.BusinessUnit()}"),
        [ConditionOperator.EqualUserLanguage] = operand => operand.NoValue($"{operand.Sql} = {operand.Language()}"),
        [ConditionOperator.NotOn] = operand => Not(operand, $"({operand.Within(ConditionOperator.On)})"),
    };

    /// <param name="index">The place of the condition.</param>
    /// <param name="source">What its column belongs to.</param>
    public string Translate(int index, QuerySource source)
    {
        var condition = values.First.Shape.Conditions[index];
        QueryFeatures.Check(condition);
        var operand = new ConditionOperand(source, index, values);
        return Translations.TryGetValue(condition.Operator, out var translation)
            ? translation(operand)
            : operand.Within(condition.Operator) ?? throw Fault.UnsupportedQuery($"the condition operator {condition.Operator}");
    }

    private static string Not(ConditionOperand operand, string condition) => $"({operand.Sql} IS NULL OR NOT {condition})";
}
