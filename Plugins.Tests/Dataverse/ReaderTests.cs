using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.Plugins.Dataverse;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

/// <summary>What the readers ask for: no row of anybody else travels, and no row is an answer too.</summary>
public class ReaderTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Fact]
    public void Settings_AsksForTheNamedVariablesOnly()
    {
        var (service, stub) = ServiceStub.With();

        new SettingsReader(service).Read(["opsclose_A", "opsclose_B"]);

        AssertAsked(stub, "schemaname", ConditionOperator.In, "opsclose_A", "opsclose_B");
    }

    /// <summary>Revisions of a quote share its number.</summary>
    [Fact]
    public void Page_QuotesOfOneNumber_ComeInAnOrderOfTheirOwn()
    {
        var (service, stub) = ServiceStub.With();

        new OpenQuoteReader(service).Page(Id, [], 250);

        Assert.Equal(
            [("quotenumber", OrderType.Ascending), ("quoteid", OrderType.Ascending)],
            stub.Query!.Orders.Select(order => (order.AttributeName, order.OrderType)));
    }

    [Fact]
    public void OrderType_NoSuchOpportunity_IsNull()
    {
        var (service, stub) = ServiceStub.With();

        var orderType = new OpportunityReader(service).OrderType(Id);

        Assert.Null(orderType);
        AssertAsked(stub, "opportunityid", ConditionOperator.Equal, Id);
    }

    [Fact]
    public void Language_NoSettings_IsNull()
    {
        var (service, stub) = ServiceStub.With();

        var language = new UserLanguageReader(service).Read(Id);

        Assert.Null(language);
        AssertAsked(stub, "systemuserid", ConditionOperator.Equal, Id);
    }

    private static void AssertAsked(ServiceStub stub, string column, ConditionOperator comparison, params object[] values)
    {
        var condition = Assert.Single(stub.Query!.Criteria.Conditions);
        Assert.Equal((column, comparison), (condition.AttributeName, condition.Operator));
        Assert.Equal(values, condition.Values);
    }
}
