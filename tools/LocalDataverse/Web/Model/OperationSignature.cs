using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>An operation that tells $metadata what it is.</summary>
internal interface IDeclaredOperation : IWebOperation
{
    /// <summary>Read anew each time: an import may have brought more.</summary>
    IEnumerable<OperationSignature> Signatures { get; }
}

/// <summary>An action or function, as $metadata declares it.</summary>
/// <param name="Parameters">Without what it is bound to.</param>
internal sealed record OperationSignature(string Name, IReadOnlyList<CustomApiParameter> Parameters)
{
    public bool IsFunction { get; init; }

    public BindingType Binding { get; init; }

    /// <summary>What it is bound to; null for a global one.</summary>
    public string? Table { get; init; }

    /// <summary>Whether its last parameter is a ColumnSet, a type that no custom API has.</summary>
    public bool HasColumnSet { get; init; }

    /// <summary>One row, or rows, are answered themselves; anything else as the properties of a complex type.</summary>
    public IReadOnlyList<CustomApiParameter> Response { get; init; } = [];
}
