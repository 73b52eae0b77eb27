using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespace.Xrm2011)]
public sealed class DeleteResponse : OrganizationResponse
{
}
