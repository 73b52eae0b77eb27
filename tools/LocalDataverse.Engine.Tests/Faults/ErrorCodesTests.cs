using System.Reflection;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Faults;

public class ErrorCodesTests
{
    // The decimal forms of Microsoft's table, so that a slip in a hexadecimal digit shows.
    [Theory]
    [InlineData(nameof(ErrorCodes.ObjectDoesNotExist), -2147220969)]
    [InlineData(nameof(ErrorCodes.PrivilegeDenied), -2147220960)]
    [InlineData(nameof(ErrorCodes.UserNotEnabled), -2147220955)]
    [InlineData(nameof(ErrorCodes.DuplicateRecord), -2147220937)]
    [InlineData(nameof(ErrorCodes.InvalidArgument), -2147220989)]
    [InlineData(nameof(ErrorCodes.IsvAborted), -2147220891)]
    [InlineData(nameof(ErrorCodes.CannotUpdateBecauseItIsReadOnly), -2147220946)]
    [InlineData(nameof(ErrorCodes.OpportunityIsAlreadyClosed), -2147220203)]
    [InlineData(nameof(ErrorCodes.MissingOpportunityId), -2147206379)]
    [InlineData(nameof(ErrorCodes.CannotUseOpportunitySetStateMessage), -2146435067)]
    [InlineData(nameof(ErrorCodes.UnableToActivateQuoteNotInDraft), -2146435069)]
    [InlineData(nameof(ErrorCodes.QueryBuilderNoEntity), -2147217150)]
    [InlineData(nameof(ErrorCodes.QueryBuilderNoAttribute), -2147217149)]
    [InlineData(nameof(ErrorCodes.QueryBuilderInvalidAlias), -2147217143)]
    [InlineData(nameof(ErrorCodes.QueryBuilderNoAlias), -2147217141)]
    [InlineData(nameof(ErrorCodes.QueryBuilderAttributeWithAggregate), -2147217145)]
    [InlineData(nameof(ErrorCodes.QueryBuilderValueGreaterThanZero), -2147217140)]
    [InlineData(nameof(ErrorCodes.GenericSqlError), -2147204784)]
    [InlineData(nameof(ErrorCodes.TooManyConditionsInQuery), -2147204340)]
    [InlineData(nameof(ErrorCodes.TooManyLinkEntitiesInQuery), -2147204339)]
    [InlineData(nameof(ErrorCodes.QueryBuilderDeserializeInvalidNode), -2147217124)]
    [InlineData(nameof(ErrorCodes.QueryBuilderInvalidConditionOperator), -2147217120)]
    [InlineData(nameof(ErrorCodes.AggregateQueryRecordLimit), -2147164125)]
    [InlineData(nameof(ErrorCodes.DecimalValueOutOfRange), -2147204304)]
    [InlineData(nameof(ErrorCodes.NoActiveTransaction), -2147220911)]
    [InlineData(nameof(ErrorCodes.IsvTransactionCountReduced), -2146893812)]
    public void Code_IsTheOneOfMicrosoftsTable(string name, int expected) => Assert.Equal(expected, All()[name]);

    [Fact]
    public void Codes_AreAllDifferent()
    {
        var codes = All().Values;

        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    private static Dictionary<string, int> All() =>
        typeof(ErrorCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => (int)field.GetRawConstantValue()!);
}
