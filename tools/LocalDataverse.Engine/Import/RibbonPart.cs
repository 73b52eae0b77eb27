namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <param name="Table">The logical name.</param>
/// <param name="Xml">Of RibbonDiffXml.</param>
internal sealed record RibbonPart(string Table, string Xml)
{
    /// <summary>The web resources that it takes scripts and icons from.</summary>
    public required IReadOnlyList<string> WebResources { get; init; }
}
