using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class ValueEqualityTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    private static readonly object[][] Same =
    [
        [new EntityReference("quote", Id), new EntityReference("quote", Id) { Name = "A", RowVersion = "1" }],
        [new Money(12.5m), new Money(12.50m)],
        [new OptionSetValue(5), new OptionSetValue(5)],
        [new Relationship("quote_quoteclose"), new Relationship("quote_quoteclose")],
    ];

    private static readonly object?[][] Different =
    [
        [new EntityReference("quote", Id), new EntityReference("opportunity", Id)],
        [new EntityReference("quote", Id), new EntityReference("quote", Guid.Empty)],
        [new EntityReference("quote", Id), null],
        [new Money(1), new Money(2)],
        [new OptionSetValue(5), new OptionSetValue(6)],
        [new OptionSetValue(5), 5],
        [new Relationship("a"), new Relationship("b")],
        [new Relationship("a"), new Relationship("a") { PrimaryEntityRole = EntityRole.Referenced }],
    ];

    [Fact]
    public void Equals_SameValue_IsTrueWithTheSameHashCode() =>
        Assert.All(Same, pair =>
        {
            Assert.Equal(pair[0], pair[1]);
            Assert.Equal(pair[0].GetHashCode(), pair[1].GetHashCode());
        });

    [Fact]
    public void Equals_AnotherValue_IsFalse() =>
        Assert.All(Different, pair => Assert.NotEqual(pair[0], pair[1]));
}
