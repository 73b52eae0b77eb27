namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A table that is there already and that the solution brings no more for than a ribbon.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="Ribbon">Null when it brings none.</param>
internal sealed record TablePart(string Name, RibbonPart? Ribbon);
