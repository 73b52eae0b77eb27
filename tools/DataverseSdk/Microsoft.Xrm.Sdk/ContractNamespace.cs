namespace Microsoft.Xrm.Sdk;

internal static class ContractNamespace
{
    internal const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";

    internal const string Xrm71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";

    internal const string Services2011 = "http://schemas.microsoft.com/xrm/2011/Contracts/Services";

    internal const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
}
