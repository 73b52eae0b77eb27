namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

internal static class GermanWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Yes"] = "Ja",
        ["No"] = "Nein",
        ["Active"] = "Aktiv",
        ["Inactive"] = "Inaktiv",
        ["Draft"] = "Entwurf",
        ["Open"] = "Offen",
        ["In Progress"] = "In Bearbeitung",
        ["On Hold"] = "Zurückgestellt",
        ["Won"] = "Gewonnen",
        ["Lost"] = "Verloren",
        ["Canceled"] = "Storniert",
        ["Out-Sold"] = "An Mitbewerber verloren",
        ["Revised"] = "Überarbeitet",
        ["Closed"] = "Geschlossen",
        ["Completed"] = "Abgeschlossen",
        ["No decision"] = "Keine Entscheidung",
        ["Item-based"] = "Artikelbasiert",
        ["Work-based"] = "Arbeitsbasiert",
        ["Service-Maintenance-based"] = "Servicewartungsbasiert",
    };
}
