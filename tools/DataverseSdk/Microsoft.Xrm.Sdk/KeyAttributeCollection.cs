using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[Serializable]
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = ContractNamespace.Xrm71)]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
}
