using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class CloseQuoteRequest : OrganizationRequest
{
    public CloseQuoteRequest()
    {
        RequestName = "CloseQuote";
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

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class CloseQuoteResponse : OrganizationResponse;

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

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class WinQuoteResponse : OrganizationResponse;

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

[DataContract(Namespace = ContractNamespace.Crm2011)]
public sealed class ReviseQuoteResponse : OrganizationResponse
{
    public Entity Entity => Results.Read<Entity>("Entity");
}
