namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>The values in rules and parameters that the page has an answer for: any other would count as a no that nobody gave.</summary>
internal static class RibbonValues
{
    private const string State = "State";
    private const string PrivilegeType = "PrivilegeType";
    private const string AppliesTo = "AppliesTo";

    private static readonly string[] Rights = ["Create", "Delete", "Read", "Write"];
    private static readonly string[] Sides = ["PrimaryEntity", "SelectedEntity"];

    private static readonly string[] Needed = [State, PrivilegeType];

    private static readonly Dictionary<(string Element, string Attribute), string[]> Answered = new()
    {
        [("CrmOfflineAccessStateRule", State)] = ["Offline", "Online"],
        [("CrmParameter", "Value")] =
        [
            "CommandProperties", "FirstPrimaryItemId", "FirstSelectedItemId", "PrimaryControl", "PrimaryEntityTypeName", "PrimaryItemIds",
            "SelectedControl", "SelectedControlSelectedItemCount", "SelectedControlSelectedItemIds", "SelectedControlSelectedItemReferences",
            "SelectedEntityTypeName", "UserId", "UserLcid",
        ],
        [("EntityPrivilegeRule", PrivilegeType)] = Rights,
        [("EntityPrivilegeRule", AppliesTo)] = Sides,
        [("EntityRule", AppliesTo)] = Sides,
        [("EntityRule", "Context")] = ["Form", "HomePageGrid", "SubGridAssociated", "SubGridStandard"],
        [("FormStateRule", State)] = ["BulkEdit", "Create", "Disabled", "Existing", "ReadOnly"],
        [("RecordPrivilegeRule", PrivilegeType)] = Rights,
        [("RecordPrivilegeRule", AppliesTo)] = Sides,
    };

    public static void Check(XElement element)
    {
        foreach (var ((_, attribute), known) in Answered.Where(answered => answered.Key.Element == element.Name.LocalName))
        {
            var value = Needed.Contains(attribute) ? element.Required(attribute) : element.Attribute(attribute)?.Value;
            if (value is not null && !known.Contains(value))
            {
                element.Refuse($"has '{value}' as {attribute}, where this host has an answer for {string.Join(", ", known)}");
            }
        }

        if (element.Name.LocalName == "EntityPrivilegeRule" && element.Attribute("EntityName")?.Value is { } table)
        {
            element.KnownTable(table);
        }
    }
}
