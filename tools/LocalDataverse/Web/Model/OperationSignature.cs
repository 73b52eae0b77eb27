using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>An action or function, as $metadata declares it.</summary>
/// <param name="Parameters">Without what it is bound to.</param>
internal sealed record OperationSignature(string Name, IReadOnlyList<CustomApiParameter> Parameters)
{
    public bool IsFunction { get; init; }

    /// <summary>Works as any other, but $metadata does not show it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether this host runs it.</summary>
    public bool IsBuilt { get; init; } = true;

    public BindingType Binding { get; init; }

    /// <summary>What it is bound to; null for a global one.</summary>
    public string? Table { get; init; }

    /// <summary>Whether its last parameter is a ColumnSet, a type that no custom API has: which columns of the row are answered.</summary>
    public bool HasColumnSet { get; init; }

    /// <summary>One row, or rows, are answered themselves; anything else as the properties of a complex type.</summary>
    public IReadOnlyList<CustomApiParameter> Response { get; init; } = [];
}
