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
