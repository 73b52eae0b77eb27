using ServiceFault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>Faults about queries.</summary>
internal static partial class Fault
{
    /// <summary>A query feature of Dataverse that this host doesn't have: named, never ignored.</summary>
    public static ServiceFault UnsupportedQuery(string feature) =>
        NotSupported($"The local host doesn't support {feature} in a query.");

    /// <summary>FetchXML that isn't well-formed XML, or brings a document type.</summary>
    public static ServiceFault InvalidFetchXml(string why) =>
        Create(ErrorCodes.InvalidXml, $"Invalid FetchXML: {why}");

    public static ServiceFault InvalidFetchNode(string why) =>
        Create(ErrorCodes.QueryBuilderDeserializeInvalidNode, $"Invalid FetchXML: {why}");

    public static ServiceFault MissingFetchNode(string why) =>
        Create(ErrorCodes.QueryBuilderElementNotFound, $"Invalid FetchXML: {why}");

    public static ServiceFault UnknownFetchOperator(string name) =>
        Create(ErrorCodes.QueryBuilderInvalidConditionOperator, $"Invalid FetchXML: there is no operator '{name}'.");

    public static ServiceFault InvalidQuery(string why) =>
        InvalidArgument($"Invalid query: {why}");

    public static ServiceFault BadCondition(string table, string column, string why) =>
        Create(ErrorCodes.QueryBuilderBadCondition, $"Condition for attribute '{table}.{column}': {why}");

    public static ServiceFault BadConditionValue(string table, string column, string expected, object value) =>
        Create(
            ErrorCodes.QueryBuilderInvalidValue,
            $"Condition for attribute '{table}.{column}': expected argument(s) of type '{expected}' "
            + $"but received '{value}' of type '{value.GetType()}'.");

    public static ServiceFault ConditionNumberBelowOne(string table, string column) =>
        Create(ErrorCodes.QueryBuilderValueGreaterThanZero, $"Condition for attribute '{table}.{column}': the value must be greater than zero.");

    /// <summary>Contains looks for words in an index of words, which of all tables on the platform only kbarticle has.</summary>
    public static ServiceFault NoFullTextIndex(string column) =>
        Create(ErrorCodes.GenericSqlError, $"Sql error: Generic SQL error. '{column}' has no full-text index.");

    public static ServiceFault TooManyConditions(int most) =>
        Create(ErrorCodes.TooManyConditionsInQuery, $"Number of conditions in query exceeded maximum limit. It is {most}, links included.");

    public static ServiceFault TooManyLinks(int most) =>
        Create(ErrorCodes.TooManyLinkEntitiesInQuery, $"Number of link entities in query exceeded maximum limit. It is {most}.");

    public static ServiceFault TopWithPaging(string attribute) =>
        InvalidArgument($"The top attribute can't be specified with paging attribute {attribute}");

    public static ServiceFault TopWithPaging(int top) =>
        InvalidArgument($"The Top.Count = {top} can't be specified with pagingInfo");

    public static ServiceFault PagingCookieRequired() =>
        InvalidArgument("Paging cookie is required when trying to retrieve a set of records on any high pages.");

    public static ServiceFault InvalidAlias(string? alias, string why) =>
        Create(ErrorCodes.QueryBuilderInvalidAlias, $"Invalid alias '{alias}': {why}");

    public static ServiceFault UnknownAlias(string? alias) =>
        Create(ErrorCodes.QueryBuilderAliasDoesNotExist, $"The query has nothing with the name or alias '{alias}'.");

    public static ServiceFault MissingAlias(string column) =>
        Create(ErrorCodes.QueryBuilderNoAlias, $"'{column}' is aggregated or grouped and so needs an alias.");

    public static ServiceFault PlainColumnWithAggregate(string column) =>
        Create(
            ErrorCodes.QueryBuilderAttributeWithAggregate,
            $"'{column}' is neither aggregated nor grouped, but the query has aggregates.");

    public static ServiceFault ColumnOrderWithAggregate(string column) =>
        Create(
            ErrorCodes.QueryBuilderAttributeWithAggregate, $"A query with aggregates is ordered by alias, not by '{column}'.");

    public static ServiceFault AttributeValueMismatch(int columns, int values) =>
        Create(
            ErrorCodes.QueryBuilderByAttributeMismatch,
            $"QueryByAttribute has {columns} attributes but {values} values.");

    public static ServiceFault AggregateLimit() =>
        Create(
            ErrorCodes.AggregateQueryRecordLimit,
            "The maximum record limit is exceeded. Reduce the number of records.");

    public static ServiceFault AggregateOverflow(string alias) =>
        Create(ErrorCodes.DecimalValueOutOfRange, $"The aggregate '{alias}' is larger than its type can hold.");
}
