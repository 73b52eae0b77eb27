using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "AttributeCollection", Namespace = ContractNamespace.Xrm2011)]
public sealed class AttributeCollection : DataCollection<string, object>
{
}
