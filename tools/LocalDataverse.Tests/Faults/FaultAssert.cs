using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Tests.Faults;

internal static class FaultAssert
{
    /// <summary>The action must end in a fault of this code whose message has all these words.</summary>
    public static void Throws(int code, Action action, params string[] words)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(action);
        Assert.Equal(code, fault.Detail.ErrorCode);
        Assert.Equal(fault.Message, fault.Detail.Message);
        foreach (var word in words)
        {
            Assert.Contains(word, fault.Message, StringComparison.Ordinal);
        }
    }
}
