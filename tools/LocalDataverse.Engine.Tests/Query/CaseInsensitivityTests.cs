using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public sealed class CaseInsensitivityTests : IDisposable
{
    private readonly TestDatabase database = new TestDatabase().With(
        Rows.Quote("Rødgrød Æble ÅL"), Rows.Quote("RØDGRØD æBLE ål"), Rows.Quote("Rodgrod"));

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData(ConditionOperator.Equal, "rødgrød æble ål", 2)]
    [InlineData(ConditionOperator.NotEqual, "rødgrød æble ål", 1)]
    [InlineData(ConditionOperator.In, "RØDGRØD ÆBLE ÅL", 2)]
    [InlineData(ConditionOperator.Like, "%æBLE%", 2)]
    [InlineData(ConditionOperator.BeginsWith, "rØD", 2)]
    [InlineData(ConditionOperator.EndsWith, "Ål", 2)]
    [InlineData(ConditionOperator.DoesNotBeginWith, "rØD", 1)]
    [InlineData(ConditionOperator.DoesNotEndWith, "Ål", 1)]
    [InlineData(ConditionOperator.Equal, "rodgrod", 1)]
    public void Condition_IgnoresCaseInDanishToo_ButTellsLettersApart(ConditionOperator operation, string value, int expected)
    {
        var query = new QueryExpression("quote");
        query.Criteria.AddCondition("name", operation, value);

        Assert.Equal(expected, database.Query(query).Entities.Count);
    }

    [Fact]
    public void DistinctAndGroups_IgnoreCase()
    {
        var distinct = new QueryExpression("quote") { Distinct = true, ColumnSet = new ColumnSet("name") };
        const string Groups =
            "<fetch aggregate='true'><entity name='quote'><attribute name='name' alias='n' groupby='true'/></entity></fetch>";

        Assert.Equal(2, database.Query(distinct).Entities.Count);
        Assert.Equal(2, database.Fetch(Groups).Entities.Count);
    }
}
