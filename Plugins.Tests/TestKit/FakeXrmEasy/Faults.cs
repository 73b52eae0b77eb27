using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>FakeXrmEasy passes a plug-in's exception on as it is; Dataverse makes a fault of it.</summary>
internal static class Faults
{
    private const int IsvAborted = unchecked((int)0x80040265);

    public static FaultException<OrganizationServiceFault> Of(InvalidPluginExecutionException exception)
    {
        var fault = new OrganizationServiceFault { ErrorCode = IsvAborted, Message = exception.Message };
        fault.ErrorDetails["SubErrorCode"] = exception.ErrorCode;
        fault.ErrorDetails["OperationStatus"] = (int)exception.Status;
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(exception.Message));
    }
}
