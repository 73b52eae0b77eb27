using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class ReviseQuoteRequest : OrganizationRequest
{
    public ReviseQuoteRequest()
    {
        RequestName = "ReviseQuote";
        QuoteId = default;
        ColumnSet = default;
    }

    public Guid QuoteId
    {
        get => Parameters.Read<Guid>("QuoteId");
        set => Parameters["QuoteId"] = value;
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.Read<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }
}
