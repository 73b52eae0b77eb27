namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

/// <summary>French: devis is masculine, opportunité and activité are feminine.</summary>
internal static class FrenchWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Yes"] = "Oui",
        ["No"] = "Non",
        ["Active"] = "Actif",
        ["Inactive"] = "Inactif",
        ["Draft"] = "Brouillon",
        ["Open"] = "Ouverte",
        ["quote.Open"] = "Ouvert",
        ["In Progress"] = "En cours",
        ["On Hold"] = "En attente",
        ["Won"] = "Conclue",
        ["quote.Won"] = "Conclu",
        ["Lost"] = "Perdue",
        ["quote.Lost"] = "Perdu",
        ["Canceled"] = "Annulée",
        ["quote.Canceled"] = "Annulé",
        ["Out-Sold"] = "Perdue face à un concurrent",
        ["Revised"] = "Révisé",
        ["Closed"] = "Fermé",
        ["Completed"] = "Terminée",
        ["No decision"] = "Aucune décision",
        ["Item-based"] = "Basé sur l’article",
        ["Work-based"] = "Basé sur le travail",
        ["Service-Maintenance-based"] = "Basé sur la maintenance",
    };
}
