using System;
using System.Globalization;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[Serializable]
[DataContract(Name = "OrganizationServiceFault", Namespace = ContractNamespace.Xrm2011)]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }

    // The code and the message: the documentation doesn't show the text.
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "ErrorCode: 0x{0:X8}, Message: {1}", ErrorCode, Message);
}

[Serializable]
[DataContract(Name = "BaseServiceFault", Namespace = ContractNamespace.Xrm2011)]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails { get => field ??= []; set; }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    [field: NonSerialized]
    public ExtensionDataObject ExtensionData { get; set; }
}

[Serializable]
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = ContractNamespace.Xrm2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>;
