using System.ServiceModel;
using CsCheck;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Calls with parameters of any type and value: done, or refused with a sentence and without a changed quote.</summary>
[Trait("Category", ManyInputs.Category)]
public sealed class BadInputTests(ITestOutputHelper output)
{
    private const int IsvUnExpected = unchecked((int)0x80040224);

    private const string NamesWhatIsWrong =
        @"^((The parameter|Required field) '|A row of 'opportunity' |Dataverse reported an error: .|Quote QUO-0000\d can't be closed: .|(Status|Subject|Description|ClosedOn) )";

    private static readonly string[] Names = ["Target", "Status", "Subject", "Description", "ClosedOn", "status", "Nonsense", ""];

    private readonly OpportunityBuilder quotes = new OpportunityBuilder().WithActive(2).WithDraft(1).WithWon(1);

    private Gen<object?> Values => Gen.OneOf(
        Gen.Const((object?)null),
        Gen.Int.Select(number => (object?)number),
        Gen.Int[-1, 10].Select(number => (object?)number),
        Gen.String[0, 12].Select(text => (object?)text),
        Gen.Int[198, 2_002].Select(length => (object?)new string('x', length)),
        Gen.DateTime.Select(moment => (object?)moment),
        Gen.OneOf<object?>([
            DateTime.MinValue, DateTime.MaxValue, 5L, 5.0, 5m, true, Guid.Empty, "\0", "\ud800", "<b>", new OptionSetValue(5), new Money(5), new Entity("quote"),
            new Entity("opportunity", quotes.Id), new EntityReference("opportunity", quotes.Id), new EntityReference("opportunity", Guid.Empty),
            new EntityReference("opportunity", Guid.NewGuid()), new EntityReference("quote", quotes.Quotes[0].Id), new EntityReference(null, quotes.Id),
            new EntityCollection(), new ColumnSet(), new object(),
        ]));

    [Fact]
    public void Call_AnyParameters_IsDoneOrRefusedAndChangesNothing()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        quotes.In(organization);
        var before = organization.Snapshot(quotes.Quotes);
        Gen.Select(Gen.OneOf(Names), Values).Array[0, 4].Hold(output, 1_000, parameters =>
        {
            var request = BulkClose.Request(quotes.Id);
            foreach (var (name, value) in parameters)
            {
                request[name] = value;
            }

            var fault = FaultOf(organization, user, request);

            if (fault is null)
            {
                organization.Seed(quotes.Quotes);
                before = organization.Snapshot(quotes.Quotes);
                return;
            }

            Assert.Matches(NamesWhatIsWrong, fault.Message);
            Assert.True(fault.ErrorCode != IsvUnExpected, $"{fault.Message} {fault.TraceText}");
            Assert.Equal(before, organization.Snapshot(quotes.Quotes));
        });
    }

    private static OrganizationServiceFault? FaultOf(TestOrganization organization, Guid user, OrganizationRequest request)
    {
        try
        {
            _ = BulkClose.Of(organization.Execute(user, request));
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail;
        }
    }

    /// <summary>No type that a parameter can have.</summary>
    private sealed class ColumnSet;
}
