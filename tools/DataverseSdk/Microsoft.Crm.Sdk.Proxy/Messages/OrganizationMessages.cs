using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest() => RequestName = "WhoAmI";
}

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid BusinessUnitId => Results.Read<Guid>("BusinessUnitId");

    public Guid OrganizationId => Results.Read<Guid>("OrganizationId");

    public Guid UserId => Results.Read<Guid>("UserId");
}

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveVersionRequest : OrganizationRequest
{
    public RetrieveVersionRequest() => RequestName = "RetrieveVersion";
}

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    public string Version => Results.Read<string>("Version");
}
