using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The path of an action or function: Name, Name(), or behind what it is bound to, opportunities(id)/Microsoft.Dynamics.CRM.Name.
/// </summary>
/// <param name="Name">Without the namespace and without brackets.</param>
/// <param name="HasNamespace">Bound operations must be written with it, unbound ones without.</param>
internal sealed record OperationPath(string Name, bool HasNamespace)
{
    public const string Namespace = WebModel.Namespace + ".";

    public BindingType Binding { get; private init; } = BindingType.Global;

    /// <summary>What a bound operation is bound to.</summary>
    public TableMetadata? Table { get; private init; }

    /// <summary>The row it is bound to, when to one.</summary>
    public Guid RowId { get; private init; }

    /// <summary>The name as it stands in the path, for errors.</summary>
    public string Segment => (HasNamespace ? Namespace : "") + Name;

    /// <returns>Null when the path can't be an operation's: more than two segments, or no table before the second.</returns>
    public static OperationPath? Parse(string path)
    {
        var segments = path.Split('/');
        var last = Last(segments[^1]);
        return segments.Length switch
        {
            1 => last,
            2 => Bound(last, segments[0]),
            _ => null,
        };
    }

    private static OperationPath Last(string segment)
    {
        var name = segment.EndsWith("()", StringComparison.Ordinal) ? segment[..^2] : segment;
        return name.StartsWith(Namespace, StringComparison.Ordinal) ? new(name[Namespace.Length..], true) : new(name, false);
    }

    private static OperationPath? Bound(OperationPath path, string binding)
    {
        var bracket = binding.IndexOf('(', StringComparison.Ordinal);
        var set = bracket < 0 ? binding : binding[..bracket];
        if (Tables.All.FirstOrDefault(table => table.EntitySetName == set && !table.IsHostOnly) is not { } found)
        {
            return null;
        }

        return bracket < 0
            ? path with { Binding = BindingType.EntityCollection, Table = found }
            : path with { Binding = BindingType.Entity, Table = found, RowId = IdOf(binding[bracket..]) };
    }

    // Keys of other kinds are the rows' to refuse: this path is theirs too when it has no namespace.
    private static Guid IdOf(string key) =>
        key.EndsWith(')') && Guid.TryParseExact(key[1..^1], "D", out var id) ? id : Guid.Empty;
}
