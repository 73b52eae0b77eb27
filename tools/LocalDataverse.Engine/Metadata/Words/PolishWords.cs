namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

/// <summary>Polish: szansa sprzedaży and oferta are feminine, an activity is neuter.</summary>
internal static class PolishWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Yes"] = "Tak",
        ["No"] = "Nie",
        ["Active"] = "Aktywny",
        ["quote.Active"] = "Aktywna",
        ["Inactive"] = "Nieaktywny",
        ["Draft"] = "Wersja robocza",
        ["Open"] = "Otwarta",
        ["quoteclose.Open"] = "Otwarte",
        ["In Progress"] = "W toku",
        ["On Hold"] = "Wstrzymana",
        ["Won"] = "Wygrana",
        ["Lost"] = "Utracona",
        ["Canceled"] = "Anulowana",
        ["quoteclose.Canceled"] = "Anulowane",
        ["Out-Sold"] = "Utracona na rzecz konkurenta",
        ["Revised"] = "Poprawiona",
        ["Closed"] = "Zamknięta",
        ["Completed"] = "Ukończone",
        ["No decision"] = "Brak decyzji",
        ["Item-based"] = "Oparta na towarach",
        ["Work-based"] = "Oparta na pracy",
        ["Service-Maintenance-based"] = "Oparta na konserwacji",
    };
}
