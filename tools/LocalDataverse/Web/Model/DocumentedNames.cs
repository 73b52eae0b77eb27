using System.Collections.Frozen;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>The names of Microsoft's Web API reference, from DocumentedNames.txt, which says what it covers.</summary>
internal static class DocumentedNames
{
    private static readonly FrozenSet<string> Lines = Read();
    private static readonly FrozenSet<string> LinesInAnyCase = Lines.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsSet(string name) => Has("set", name);

    public static bool IsAction(string name) => Has("action", name);

    public static bool IsFunction(string name) => Has("function", name);

    public static bool IsQueryFunction(string name) => Has("query-function", name);

    /// <summary>Of an address, behind its question mark.</summary>
    public static bool IsOption(string name) => Has("option", name);

    /// <summary>Of a table's definition.</summary>
    public static bool IsDefinition(string name) => Has("definition", name);

    /// <summary>Of definitions, without its namespace.</summary>
    public static bool IsDefinitionType(string name) => Has("definition-type", name);

    public static bool IsHeader(string name) => LinesInAnyCase.Contains($"header {name}");

    /// <param name="name">In lower case.</param>
    public static bool IsPreference(string name) => Has("preference", name);

    private static bool Has(string kind, string name) => Lines.Contains($"{kind} {name}");

    private static FrozenSet<string> Read()
    {
        using var resource = typeof(DocumentedNames).Assembly.GetManifestResourceStream("DocumentedNames.txt")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
