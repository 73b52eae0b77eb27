using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class WinQuoteRequest : OrganizationRequest
{
    public WinQuoteRequest()
    {
        RequestName = "WinQuote";
        QuoteClose = default;
        Status = default;
    }

    public Entity QuoteClose
    {
        get => Parameters.Read<Entity>("QuoteClose");
        set => Parameters["QuoteClose"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}
