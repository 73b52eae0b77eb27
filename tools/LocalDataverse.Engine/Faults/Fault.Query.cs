using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>Faults about queries.</summary>
internal static partial class Fault
{
    /// <summary>A query feature of Dataverse that this host doesn't have: named, never ignored.</summary>
    public static FaultException<OrganizationServiceFault> UnsupportedQuery(string feature) =>
        Create(ErrorCodes.NotSupported, $"The local host doesn't support {feature} in a query.");

    /// <summary>FetchXML that isn't well-formed XML, or brings a document type.</summary>
    public static FaultException<OrganizationServiceFault> InvalidFetchXml(string why) =>
        Create(ErrorCodes.InvalidXml, $"Invalid FetchXML: {why}");

    public static FaultException<OrganizationServiceFault> InvalidFetchNode(string why) =>
        Create(ErrorCodes.QueryBuilderDeserializeInvalidNode, $"Invalid FetchXML: {why}");

    public static FaultException<OrganizationServiceFault> MissingFetchNode(string why) =>
        Create(ErrorCodes.QueryBuilderElementNotFound, $"Invalid FetchXML: {why}");

    public static FaultException<OrganizationServiceFault> UnknownFetchOperator(string name) =>
        Create(ErrorCodes.QueryBuilderInvalidConditionOperator, $"Invalid FetchXML: there is no operator '{name}'.");

    public static FaultException<OrganizationServiceFault> InvalidQuery(string why) =>
        Create(ErrorCodes.InvalidArgument, $"Invalid query: {why}");

    public static FaultException<OrganizationServiceFault> BadCondition(string table, string column, string why) =>
        Create(ErrorCodes.QueryBuilderBadCondition, $"Condition for attribute '{table}.{column}': {why}");

    public static FaultException<OrganizationServiceFault> BadConditionValue(
        string table, string column, string expected, object value) =>
        Create(
            ErrorCodes.QueryBuilderInvalidValue,
            $"Condition for attribute '{table}.{column}': expected argument(s) of type '{expected}' "
            + $"but received '{value}' of type '{value.GetType()}'.");

    public static FaultException<OrganizationServiceFault> InvalidAlias(string? alias, string why) =>
        Create(ErrorCodes.QueryBuilderInvalidAlias, $"Invalid alias '{alias}': {why}");

    public static FaultException<OrganizationServiceFault> UnknownAlias(string? alias) =>
        Create(ErrorCodes.QueryBuilderAliasDoesNotExist, $"The query has nothing with the name or alias '{alias}'.");

    public static FaultException<OrganizationServiceFault> MissingAlias(string column) =>
        Create(ErrorCodes.QueryBuilderNoAlias, $"'{column}' is aggregated or grouped and so needs an alias.");

    public static FaultException<OrganizationServiceFault> PlainColumnWithAggregate(string column) =>
        Create(
            ErrorCodes.QueryBuilderAttributeWithAggregate,
            $"'{column}' is neither aggregated nor grouped, but the query has aggregates.");

    public static FaultException<OrganizationServiceFault> AttributeValueMismatch(int columns, int values) =>
        Create(
            ErrorCodes.QueryBuilderByAttributeMismatch,
            $"QueryByAttribute has {columns} attributes but {values} values.");

    public static FaultException<OrganizationServiceFault> AggregateLimit() =>
        Create(
            ErrorCodes.AggregateQueryRecordLimit,
            "The maximum record limit is exceeded. Reduce the number of records.");

    public static FaultException<OrganizationServiceFault> AggregateOverflow(string alias) =>
        Create(ErrorCodes.DecimalValueOutOfRange, $"The aggregate '{alias}' is larger than its type can hold.");
}
