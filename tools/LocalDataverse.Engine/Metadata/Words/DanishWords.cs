namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

internal static class DanishWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Yes"] = "Ja",
        ["No"] = "Nej",
        ["Active"] = "Aktiv",
        ["Inactive"] = "Inaktiv",
        ["Draft"] = "Kladde",
        ["Open"] = "Åben",
        ["In Progress"] = "Igangværende",
        ["On Hold"] = "Sat i venteposition",
        ["Won"] = "Vundet",
        ["Lost"] = "Tabt",
        ["Canceled"] = "Annulleret",
        ["Out-Sold"] = "Tabt til konkurrent",
        ["Revised"] = "Revideret",
        ["Closed"] = "Lukket",
        ["Completed"] = "Fuldført",
        ["No decision"] = "Ingen beslutning",
        ["Item-based"] = "Varebaseret",
        ["Work-based"] = "Arbejdsbaseret",
        ["Service-Maintenance-based"] = "Servicevedligeholdelsesbaseret",
    };
}
