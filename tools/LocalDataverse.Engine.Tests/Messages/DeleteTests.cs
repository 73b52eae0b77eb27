using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class DeleteTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Delete_Row_IsGone()
    {
        var opportunity = organization.AddOpportunity();

        organization.User.Delete("opportunity", opportunity);

        Assert.Empty(organization.All("opportunity"));
    }

    [Fact]
    public void Delete_UnknownRow_Faults() =>
        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => organization.User.Delete("opportunity", Guid.NewGuid()));

    [Fact]
    public void Delete_User_IsNotSupportedAndSaysWhatToDo()
    {
        var fault = FaultAssert.Throws(
            ErrorCodes.NotSupported, () => organization.Host.SystemService.Delete("systemuser", organization.UserId), "'systemuser'", "isdisabled");

        Assert.DoesNotContain("local", fault.Message, StringComparison.Ordinal);
        Assert.Contains(organization.All("systemuser"), row => row.Id == organization.UserId);
    }

    [Fact]
    public void Delete_RowThatAnotherRefersTo_IsRefusedNamingIt()
    {
        var currency = organization.Host.SystemService.Create(new Entity("transactioncurrency") { ["currencyname"] = "Krone" });
        organization.AddOpportunity(and: row => row["transactioncurrencyid"] = new EntityReference("transactioncurrency", currency));

        var fault = FaultAssert.Throws(
            ErrorCodes.CannotDeleteDueToAssociation, () => organization.Host.SystemService.Delete("transactioncurrency", currency));

        Assert.Contains("'transactioncurrencyid' of a row of 'opportunity'", fault.Message, StringComparison.Ordinal);
    }
}
