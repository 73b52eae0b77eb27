using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.TestKit;

internal static class FaultAssert
{
    /// <summary>The action must end in a fault of this code whose message has all these words.</summary>
    public static OrganizationServiceFault Throws(int code, Action action, params IEnumerable<string> words)
    {
        var thrown = Assert.Throws<FaultException<OrganizationServiceFault>>(action);
        var fault = thrown.Detail;
        Assert.Equal(($"0x{code:X8}", thrown.Message), ($"0x{fault.ErrorCode:X8}", fault.Message));
        Assert.All(words, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
        return fault;
    }
}
