using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Tests.TestKit;

internal static class FaultAssert
{
    public static OrganizationServiceFault Throws(int code, Action action)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;
        Assert.Equal(($"0x{code:X8}", fault.Message), ($"0x{fault.ErrorCode:X8}", fault.Message));
        return fault;
    }
}
