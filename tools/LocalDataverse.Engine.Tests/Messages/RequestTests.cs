using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class RequestTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("CloseIncident")]
    [InlineData("winopportunity")]
    [InlineData("Nonsense")]
    public void Execute_UnknownMessage_IsNamed(string name)
    {
        var fault = FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Execute(new OrganizationRequest(name)));

        Assert.Contains($"'{name}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AssociateAndDisassociate_AreRefusedByName()
    {
        var relationship = new Relationship("opportunitycompetitors_association");

        var associate = FaultAssert.Throws(
            ErrorCodes.NotSupported, () => organization.User.Associate("opportunity", Guid.NewGuid(), relationship, []));
        var disassociate = FaultAssert.Throws(
            ErrorCodes.NotSupported, () => organization.User.Disassociate("opportunity", Guid.NewGuid(), relationship, []));

        Assert.Contains("'Associate'", associate.Message, StringComparison.Ordinal);
        Assert.Contains("'Disassociate'", disassociate.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WinOpportunity", "Status")]
    [InlineData("WinOpportunity", "OpportunityClose")]
    [InlineData("LoseOpportunity", "Status")]
    public void Execute_ParameterMissingOrNullOrOfAnotherType_IsNamed(string message, string parameter)
    {
        foreach (var spoil in (Action<ParameterCollection>[])[
            given => given.Remove(parameter), given => given[parameter] = null!, given => given[parameter] = 3])
        {
            var request = new OrganizationRequest(message)
            {
                ["OpportunityClose"] = ScriptedOrganization.Closing(organization.AddOpportunity()),
                ["Status"] = new OptionSetValue(-1),
            };
            spoil(request.Parameters);

            var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(request));

            Assert.Contains($"'{parameter}'", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("SolutionUniqueName")]
    [InlineData("partitionId")]
    [InlineData("SessionToken")]
    [InlineData("Nonsense")]
    public void Execute_ParameterThatTheMessageHasNot_IsNamed(string name)
    {
        var request = new WhoAmIRequest { [name] = "x" };

        var fault = FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Execute(request));

        Assert.Contains($"'{name}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SuppressCallbackRegistrationExpanderJob", true)]
    [InlineData("SuppressCallbackRegistrationExpanderJob", false)]
    [InlineData("SuppressDuplicateDetection", true)]
    [InlineData("BypassCustomPluginExecution", false)]
    public void Execute_OptionalParameterWithNothingToDo_Passes(string name, bool value) =>
        organization.User.Execute(new WhoAmIRequest { [name] = value });

    [Fact]
    public void Execute_DuplicateDetectionAskedFor_IsRefusedByName()
    {
        var request = new CreateRequest { Target = new Entity("account"), ["SuppressDuplicateDetection"] = false };

        var fault = FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Execute(request));

        Assert.Contains("SuppressDuplicateDetection", fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.All("account"));
    }

    [Theory]
    [InlineData("BypassCustomPluginExecution", "true")]
    [InlineData("BypassBusinessLogicExecution", true)]
    [InlineData("BypassBusinessLogicExecution", "")]
    [InlineData("BypassBusinessLogicExecution", "customsync")]
    [InlineData("BypassBusinessLogicExecution", "CustomSync,Flows")]
    [InlineData("BypassBusinessLogicExecutionStepIds", "first")]
    [InlineData("BypassBusinessLogicExecutionStepIds", "0c000000-0000-4000-8000-000000000001,")]
    [InlineData("SuppressCallbackRegistrationExpanderJob", "true")]
    [InlineData("SuppressDuplicateDetection", 1)]
    public void Execute_OptionalParameterOfNoSuchValue_IsNamed(string name, object value)
    {
        var request = new WhoAmIRequest { [name] = value };

        var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(request));

        Assert.Contains($"'{name}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_NullOrNameless_IsAClearFault()
    {
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(null!));
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(new OrganizationRequest()));
    }

    [Fact]
    public void Methods_GivenNull_AreClearFaults()
    {
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Create(null!));
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Update(null!));
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.RetrieveMultiple(null!));
        FaultAssert.Throws(ErrorCodes.QueryBuilderNoEntity, () => organization.User.Delete(null!, Guid.NewGuid()));
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Delete("account", Guid.Empty));
    }

    [Fact]
    public void WhoAmI_User_IsThatUser()
    {
        var response = (WhoAmIResponse)organization.User.Execute(new WhoAmIRequest());

        Assert.Equal(
            (organization.UserId, organization.Host.BusinessUnitId, organization.Host.OrganizationId),
            (response.UserId, response.BusinessUnitId, response.OrganizationId));
    }

    [Fact]
    public void ServiceFor_UnknownUser_IsAClearFault()
    {
        var nobody = Guid.NewGuid();

        var fault = FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => organization.Host.ServiceFor(nobody));

        Assert.Contains(nobody.ToString(), fault.Message, StringComparison.Ordinal);
    }
}
