using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>A request parameter or a response property.</summary>
internal sealed record CustomApiParameter(string Name, ParameterType Type)
{
    /// <summary>Request parameters only.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The one table that an Entity or EntityReference may be of; null: any.</summary>
    public string? Table { get; init; }

    /// <summary>Faults, naming the parameter, when the value is of another type or table.</summary>
    public void Demand(string api, object value)
    {
        if (!Type.DotNet().IsInstanceOfType(value))
        {
            throw Fault.ParameterOfWrongType(api, Name, Type.DotNet(), value);
        }

        var table = value switch
        {
            Entity row => row.LogicalName,
            EntityReference reference => reference.LogicalName,
            _ => Table,
        };
        if (Table is not null && table != Table)
        {
            throw Fault.ParameterOfWrongTable(api, Name, Table, table);
        }
    }
}
