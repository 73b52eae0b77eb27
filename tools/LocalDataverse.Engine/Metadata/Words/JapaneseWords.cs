namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

internal static class JapaneseWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Yes"] = "はい",
        ["No"] = "いいえ",
        ["Active"] = "アクティブ",
        ["Inactive"] = "非アクティブ",
        ["Draft"] = "下書き",
        ["Open"] = "オープン",
        ["In Progress"] = "進行中",
        ["On Hold"] = "保留中",
        ["Won"] = "受注",
        ["Lost"] = "失注",
        ["Canceled"] = "取り消し",
        ["Out-Sold"] = "競合企業に失注",
        ["Revised"] = "変更済み",
        ["Closed"] = "クローズ済み",
        ["Completed"] = "完了",
        ["No decision"] = "決定なし",
        ["Item-based"] = "品目ベース",
        ["Work-based"] = "作業ベース",
        ["Service-Maintenance-based"] = "サービス保守ベース",
    };
}
