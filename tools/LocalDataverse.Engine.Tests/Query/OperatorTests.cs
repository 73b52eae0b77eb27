using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>Every operator, asked in FetchXML and as QueryExpression: the same rows, counted by hand.</summary>
public class OperatorTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Theory]
    [InlineData("name", "eq", "1", "Alfa")]
    [InlineData("name", "eq", "1", "ALFA")]
    [InlineData("name", "eq", "3", "ærØ")]
    [InlineData("name", "eq", "", "Aero")]
    [InlineData("name", "ne", "2 3 4 5", "alfa")]
    [InlineData("name", "neq", "2 3 4 5", "alfa")]
    [InlineData("name", "gt", "2 3 4", "alfa")]
    [InlineData("name", "lt", "1", "BETA")]
    [InlineData("name", "in", "1 3", "alfa", "ÆRØ", "nobody")]
    [InlineData("name", "not-in", "2 4 5", "alfa", "ÆRØ")]
    [InlineData("name", "null", "5")]
    [InlineData("name", "not-null", "1 2 3 4")]
    [InlineData("name", "like", "1", "al%")]
    [InlineData("name", "like", "1 2 4", "%A%")]
    [InlineData("name", "like", "3", "_RØ")]
    [InlineData("name", "like", "4", "%[%]")]
    [InlineData("name", "not-like", "3 5", "%a%")]
    [InlineData("name", "begins-with", "3", "ær")]
    [InlineData("name", "begins-with", "1 2 3 4", "%")]
    [InlineData("name", "begins-with", "2", "_e")]
    [InlineData("name", "begins-with", "1 2", "[ab]")]
    [InlineData("name", "begins-with", "3 4", "[^ab]")]
    [InlineData("name", "not-begin-with", "2 3 4 5", "a")]
    [InlineData("name", "not-begin-with", "3 4 5", "[ab]")]
    [InlineData("name", "ends-with", "1 2", "A")]
    [InlineData("name", "ends-with", "1 2 3 4", "%")]
    [InlineData("name", "ends-with", "4", "[%]")]
    [InlineData("name", "ends-with", "1", "f_")]
    [InlineData("name", "not-end-with", "3 4 5", "a")]
    [InlineData("name", "not-end-with", "5", "_")]
    [InlineData("statecode", "eq", "2 3", "1")]
    [InlineData("statecode", "ne", "1 4 5", "1")]
    [InlineData("statecode", "in", "1 2 3 5", "0", "1")]
    [InlineData("statecode", "not-in", "4", "0", "1")]
    [InlineData("statuscode", "ge", "3 4", "3")]
    [InlineData("revisionnumber", "eq", "1", "0")]
    [InlineData("revisionnumber", "ne", "2 3 4 5", "0")]
    [InlineData("revisionnumber", "gt", "2 3", "0")]
    [InlineData("revisionnumber", "le", "1 2", "1")]
    [InlineData("revisionnumber", "lt", "", "-5")]
    [InlineData("revisionnumber", "not-in", "3 4 5", "0", "1")]
    [InlineData("revisionnumber", "between", "2 3", "1", "2")]
    [InlineData("revisionnumber", "not-between", "1 4 5", "1", "2")]
    [InlineData("totalamount", "between", "1 2 4", "100", "250.5")]
    [InlineData("exchangerate", "between", "1 2", "7.45", "10")]
    [InlineData("closedon", "between", "2 3", "2026-01-10", "2026-02-20")]
    [InlineData("totalamount", "eq", "1 4", "100")]
    [InlineData("totalamount", "gt", "2", "100.0000")]
    [InlineData("totalamount", "ge", "1 2 4", "100")]
    [InlineData("totalamount", "lt", "5", "0.0002")]
    [InlineData("exchangerate", "eq", "1", "7.50")]
    [InlineData("exchangerate", "lt", "2 3", "7.5")]
    [InlineData("exchangerate", "ge", "1 2", "7.45")]
    [InlineData("closedon", "eq", "3", "2026-02-20")]
    [InlineData("closedon", "gt", "3 4", "2026-01-10")]
    [InlineData("closedon", "le", "2", "2026-01-10T23:59:59Z")]
    [InlineData("quoteid", "eq", "4", "00000004-0000-0000-0000-000000000000")]
    [InlineData("quoteid", "ne", "1 2 3 5", "{00000004-0000-0000-0000-000000000000}")]
    [InlineData("customerid", "null", "5")]
    [InlineData("ownerid", "eq-userid", "1 2")]
    [InlineData("ownerid", "ne-userid", "3 4 5")]
    [InlineData("owningbusinessunit", "eq-businessid", "1")]
    [InlineData("owningbusinessunit", "ne-businessid", "2 3 4 5")]
    [InlineData("revisionnumber", "eq-userlanguage", "3")]
    public void Condition_FindsTheRows(string column, string operatorName, string expected, params string[] values)
    {
        var anna = RowAccess.System with { UserId = fixture.Anna, BusinessUnitId = fixture.Unit, Language = () => 2 };

        Assert.Equal(expected, fixture.Numbers(Fetch(column, operatorName, values), anna));
        Assert.Equal(expected, fixture.Numbers(Expression(column, operatorName, [.. values]), anna));
        Assert.Equal(expected, fixture.Numbers(Expression(column, operatorName, [.. values.Select(value => Typed(column, value))]), anna));
    }

    // They need an index of all words, which no table of this host has on the platform either.
    [Theory]
    [InlineData(ConditionOperator.Contains)]
    [InlineData(ConditionOperator.DoesNotContain)]
    public void Contains_OfAColumnThatIsNotIndexedByWords_IsTheSqlServersFault(ConditionOperator operation) =>
        FaultAssert.Throws(
            ErrorCodes.GenericSqlError, () => fixture.Database.Query(Condition("name", operation, "A")), "Sql error: Generic SQL error.", "'name'");

    [Fact]
    public void Equal_Lookup_TakesTheIdWhateverTheTable()
    {
        Assert.Equal("1 2", fixture.Numbers(Condition("customerid", ConditionOperator.Equal, fixture.Fabrikam)));
        Assert.Equal("1 2 3", fixture.Numbers(Condition("opportunityid", ConditionOperator.Equal, fixture.North)));
        Assert.Equal("4", fixture.Numbers(Condition("opportunityid", ConditionOperator.In, fixture.South, Guid.NewGuid())));
    }

    [Fact]
    public void Equal_Boolean_TakesEveryFormOfTrueAndFalse()
    {
        foreach (var form in (object[])[true, 1, "1", "true", "True"])
        {
            Assert.Empty(fixture.Database.Query(Condition("isdisabled", ConditionOperator.Equal, form, "systemuser")).Entities);
        }

        foreach (var form in (object[])[false, 0, "0", "false"])
        {
            Assert.Equal(2, fixture.Database.Query(Condition("isdisabled", ConditionOperator.NotEqual, form, "systemuser")).Entities.Count);
        }
    }

    private static QueryExpression Condition(string column, ConditionOperator operation, params object[] values) =>
        Expression("quote", new ConditionExpression(column, operation, values));

    private static QueryExpression Condition(string column, ConditionOperator operation, object value, string table) =>
        Expression(table, new ConditionExpression(column, operation, value));

    private static QueryExpression Expression(string table, ConditionExpression condition)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(condition);
        return query;
    }

    private static QueryExpression Expression(string column, string operatorName, object[] values) =>
        Condition(column, Engine.Query.Fetch.FetchOperators.Get(operatorName), values);

    private static string Fetch(string column, string operatorName, string[] values)
    {
        var condition = new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", operatorName));
        if (values.Length == 1)
        {
            condition.Add(new XAttribute("value", values[0]));
        }
        else
        {
            condition.Add(values.Select(value => new XElement("value", value)));
        }

        return $"<fetch><entity name='quote'><filter>{condition}</filter></entity></fetch>";
    }

    /// <summary>The value as a plug-in would give it.</summary>
    private static object Typed(string column, string value) => column switch
    {
        "statecode" or "statuscode" or "revisionnumber" => int.Parse(value, CultureInfo.InvariantCulture),
        "totalamount" or "exchangerate" => decimal.Parse(value, CultureInfo.InvariantCulture),
        "closedon" => DateTime.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
        "quoteid" => Guid.Parse(value),
        _ => value,
    };
}
