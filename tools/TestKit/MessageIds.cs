namespace ProjectOpsClose.TestKit;

/// <summary>The platform's ids, written down a second time so that a wrong one in the host shows.</summary>
internal static class MessageIds
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Retrieve"] = "f2bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["RetrieveMultiple"] = "03bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Win"] = "27bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Lose"] = "d1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["SetState"] = "1cbebb1b-ea3e-db11-86a7-000a3a5473e8",
    };

    /// <summary>By name, where the platform's id is not known to us or there is none.</summary>
    public static string Element(string message) => Known.TryGetValue(message, out var id)
        ? $"<SdkMessageId>{id}</SdkMessageId>"
        : $"<SdkMessageName>{message}</SdkMessageName>";
}
