using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class MissingColumnsTests
{
    private const string OrderType = "msdyn_ordertype";

    private static readonly OptionSetValue WorkBased = new(192350001);

    public static TheoryData<string> Ways => new("columns", "condition", "nested condition", "order", "link", "aggregate", "retrieve", "create", "update", "load");

    [Theory]
    [MemberData(nameof(Ways))]
    public void WithoutProjectOperations_ItsColumn_IsAnUnknownColumn(string way)
    {
        using var organization = Organization.Open(new OrganizationOptions { ProjectOperations = false });

        var fault = FaultAssert.Throws(ErrorCodes.QueryBuilderNoAttribute, () => Use(organization, way));

        Assert.Contains(OrderType, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithProjectOperations_ItsColumn_IsThere()
    {
        using var organization = Organization.Open();
        organization.SystemService.Create(new Entity("opportunity") { [OrderType] = WorkBased });

        var rows = organization.SystemService.RetrieveMultiple(new QueryExpression("opportunity") { ColumnSet = new ColumnSet(OrderType) });

        Assert.Equal(WorkBased, Assert.Single(rows.Entities)[OrderType]);
    }

    private static void Use(Organization organization, string way)
    {
        var service = organization.SystemService;
        var row = new Entity("opportunity", Guid.NewGuid()) { ["name"] = "New roof" };
        organization.Load([row]);
        row[OrderType] = WorkBased;
        switch (way)
        {
            case "retrieve":
                service.Retrieve("opportunity", row.Id, new ColumnSet("name", OrderType));
                break;
            case "create":
                row.Id = Guid.NewGuid();
                service.Create(row);
                break;
            case "update":
                service.Update(row);
                break;
            case "load":
                organization.Load([row]);
                break;
            default:
                service.RetrieveMultiple(Query(way));
                break;
        }
    }

    private static QueryBase Query(string way)
    {
        var query = new QueryExpression("opportunity");
        switch (way)
        {
            case "columns":
                query.ColumnSet.AddColumn(OrderType);
                break;
            case "condition":
                query.Criteria.AddCondition(OrderType, ConditionOperator.NotNull);
                break;
            case "nested condition":
                query.Criteria.AddFilter(LogicalOperator.Or).AddCondition(OrderType, ConditionOperator.NotNull);
                break;
            case "order":
                query.AddOrder(OrderType, Microsoft.Xrm.Sdk.Query.OrderType.Ascending);
                break;
            case "link":
                query.AddLink("quote", "opportunityid", "opportunityid").Columns.AddColumn(OrderType);
                break;
            default:
                return new FetchExpression($"<fetch aggregate='true'><entity name='opportunity'><attribute name='{OrderType}' alias='n' aggregate='count' /></entity></fetch>");
        }

        return query;
    }
}
