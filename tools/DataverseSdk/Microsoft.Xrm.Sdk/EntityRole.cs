using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "EntityRole", Namespace = ContractNamespace.Xrm2011)]
public enum EntityRole
{
    [EnumMember] Referencing = 0,
    [EnumMember] Referenced = 1,
}
