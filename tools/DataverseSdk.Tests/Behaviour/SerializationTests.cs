using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class SerializationTests
{
    private static readonly Type[] KnownTypes = [typeof(EntityReference), typeof(OptionSetValue), typeof(Money)];

    [Fact]
    public void Entity_ThereAndBack_IsTheSame()
    {
        var opportunity = new EntityReference("opportunity", Guid.NewGuid()) { Name = "Rollout" };
        var row = new Entity("quote", Guid.NewGuid())
        {
            ["name"] = "A",
            ["statecode"] = new OptionSetValue(1),
            ["totalamount"] = new Money(12.5m),
            ["opportunityid"] = opportunity,
            ["closedon"] = null,
            FormattedValues = { { "statecode", "Active" } },
            EntityState = EntityState.Changed,
            RowVersion = "42",
        };

        var (copy, _) = ThereAndBack(row);

        Assert.Equal("quote", copy.LogicalName);
        Assert.Equal(row.Id, copy.Id);
        Assert.Equal(row.Attributes, copy.Attributes);
        Assert.Equal("Rollout", copy.GetAttributeValue<EntityReference>("opportunityid").Name);
        Assert.Equal("Active", copy.FormattedValues["statecode"]);
        Assert.Equal(EntityState.Changed, copy.EntityState);
        Assert.Equal("42", copy.RowVersion);
    }

    [Fact]
    public void Entity_OnTheWire_HasDataversesNames()
    {
        var row = new Entity("quote") { ["name"] = "A" };

        var (_, xml) = ThereAndBack(row);

        Assert.StartsWith("<Entity xmlns=\"http://schemas.microsoft.com/xrm/2011/Contracts\"", xml, StringComparison.Ordinal);
        Assert.Contains("<Attributes xmlns:a=\"http://schemas.datacontract.org/2004/07/System.Collections.Generic\">", xml, StringComparison.Ordinal);
        Assert.Contains("<KeyValuePairOfstringanyType><a:key>name</a:key>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void QueryExpression_ThereAndBack_IsTheSame()
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("name"), TopCount = 5 };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 1);
        query.AddLink("opportunity", "opportunityid", "opportunityid");
        query.AddOrder("name", OrderType.Descending);

        var (copy, _) = ThereAndBack(query);

        Assert.Equal(["name"], copy.ColumnSet.Columns);
        Assert.Equal(1, Assert.Single(Assert.Single(copy.Criteria.Conditions).Values));
        Assert.Equal("opportunity", Assert.Single(copy.LinkEntities).LinkToEntityName);
        Assert.Equal(OrderType.Descending, Assert.Single(copy.Orders).OrderType);
        Assert.Equal(5, copy.TopCount);
    }

    [Fact]
    public void OrganizationServiceFault_ThereAndBack_IsTheSame()
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = unchecked((int)0x80040265),
            Message = "No.",
            ErrorDetails = { { "OperationStatus", 1 } },
            InnerFault = new OrganizationServiceFault { Message = "Inner." },
        };

        var (copy, _) = ThereAndBack(fault);

        Assert.Equal(fault.ErrorCode, copy.ErrorCode);
        Assert.Equal(1, copy.ErrorDetails["OperationStatus"]);
        Assert.Equal("Inner.", copy.InnerFault.Message);
        Assert.Contains("0x80040265", copy.ToString(), StringComparison.Ordinal);
    }

    private static (T Copy, string Xml) ThereAndBack<T>(T value)
    {
        var serializer = new DataContractSerializer(typeof(T), KnownTypes);
        using var stream = new MemoryStream();

        serializer.WriteObject(stream, value);
        var xml = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        stream.Position = 0;

        return ((T)serializer.ReadObject(stream)!, xml);
    }
}
