using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    public string Version => Results.Read<string>("Version");
}
