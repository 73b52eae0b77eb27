using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

/// <summary>
/// What salespeople read of the platform's own labels, by language: those of states, status reasons and order types, and of
/// yes and no. Microsoft's terms as far as its documentation shows them; On Hold, Out-Sold and the order types are translated
/// by their sense. Other labels, and other languages, are English here: their language pack is not this host's to have.
/// </summary>
internal static class PlatformWords
{
    // An adjective agrees with its noun. French: devis is masculine, opportunité and activité are feminine. Polish: szansa
    // sprzedaży and oferta are feminine, an activity is neuter. Where a table differs from the others, its name stands before the label.
    private static readonly FrozenDictionary<string, string?[]> Words = new Dictionary<string, string?[]>
    {
        // Danish, German, French, Japanese, Polish
        ["Yes"] = ["Ja", "Ja", "Oui", "はい", "Tak"],
        ["No"] = ["Nej", "Nein", "Non", "いいえ", "Nie"],
        ["Active"] = ["Aktiv", "Aktiv", "Actif", "アクティブ", "Aktywny"],
        ["quote.Active"] = [null, null, null, null, "Aktywna"],
        ["Inactive"] = ["Inaktiv", "Inaktiv", "Inactif", "非アクティブ", "Nieaktywny"],
        ["Draft"] = ["Kladde", "Entwurf", "Brouillon", "下書き", "Wersja robocza"],
        ["Open"] = ["Åben", "Offen", "Ouverte", "オープン", "Otwarta"],
        ["quote.Open"] = [null, null, "Ouvert", null, null],
        ["quoteclose.Open"] = [null, null, null, null, "Otwarte"],
        ["In Progress"] = ["Igangværende", "In Bearbeitung", "En cours", "進行中", "W toku"],
        ["On Hold"] = ["Sat i venteposition", "Zurückgestellt", "En attente", "保留中", "Wstrzymana"],
        ["Won"] = ["Vundet", "Gewonnen", "Conclue", "受注", "Wygrana"],
        ["quote.Won"] = [null, null, "Conclu", null, null],
        ["Lost"] = ["Tabt", "Verloren", "Perdue", "失注", "Utracona"],
        ["quote.Lost"] = [null, null, "Perdu", null, null],
        ["Canceled"] = ["Annulleret", "Storniert", "Annulée", "取り消し", "Anulowana"],
        ["quote.Canceled"] = [null, null, "Annulé", null, null],
        ["quoteclose.Canceled"] = [null, null, null, null, "Anulowane"],
        ["Out-Sold"] = ["Tabt til konkurrent", "An Mitbewerber verloren", "Perdue face à un concurrent", "競合企業に失注", "Utracona na rzecz konkurenta"],
        ["Revised"] = ["Revideret", "Überarbeitet", "Révisé", "変更済み", "Poprawiona"],
        ["Closed"] = ["Lukket", "Geschlossen", "Fermé", "クローズ済み", "Zamknięta"],
        ["Completed"] = ["Fuldført", "Abgeschlossen", "Terminée", "完了", "Ukończone"],
        ["No decision"] = ["Ingen beslutning", "Keine Entscheidung", "Aucune décision", "決定なし", "Brak decyzji"],
        ["Item-based"] = ["Varebaseret", "Artikelbasiert", "Basé sur l’article", "品目ベース", "Oparta na towarach"],
        ["Work-based"] = ["Arbejdsbaseret", "Arbeitsbasiert", "Basé sur le travail", "作業ベース", "Oparta na pracy"],
        ["Service-Maintenance-based"] =
            ["Servicevedligeholdelsesbaseret", "Servicewartungsbasiert", "Basé sur la maintenance", "サービス保守ベース", "Oparta na konserwacji"],
    }.ToFrozenDictionary();

    /// <summary>The languages that there are words of, beside English, in the order in which the words stand.</summary>
    public static ImmutableArray<int> Languages { get; } = [1030, 1031, 1036, 1041, 1045];

    /// <summary>The label of a choice; null when this language has none.</summary>
    /// <param name="table">What the choice is of: an adjective agrees with it.</param>
    public static string? LabelOf(TableMetadata table, OptionMetadata option, int language) =>
        Find(language, $"{table.LogicalName}.{option.Label}") ?? Find(language, option.Label);

    public static string Of(bool flag, int language) => Find(language, flag ? "Yes" : "No") ?? (flag ? "Yes" : "No");

    private static string? Find(int language, string word) =>
        Languages.IndexOf(language) is var place and >= 0 ? Words.GetValueOrDefault(word)?[place] : null;
}
