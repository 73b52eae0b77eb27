using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[Serializable]
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = ContractNamespace.Xrm2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}
