using System;
using System.Linq;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>
/// Messages as <c>IExecutionContext.MessageName</c> gives them. A step registered on Win sees <c>Win</c>; Microsoft's newer
/// table pages list the same message by its request's name, so both spellings are understood.
/// </summary>
internal static class SdkMessage
{
    public const string Create = "Create";

    /// <summary>Our own.</summary>
    public const string CloseOpportunityQuotes = "opsclose_CloseOpportunityQuotes";

    private static readonly string[] Win = ["Win", "WinOpportunity"];
    private static readonly string[] Lose = ["Lose", "LoseOpportunity"];

    public static bool IsWin(string message) => Win.Contains(message, StringComparer.OrdinalIgnoreCase);

    public static bool IsLose(string message) => Lose.Contains(message, StringComparer.OrdinalIgnoreCase);

    public static bool IsCreate(string message) => string.Equals(message, Create, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Parameters of the messages that our steps are registered on, and of those that we send.</summary>
internal static class Parameter
{
    public const string Target = "Target";

    /// <summary>Of Win and Lose: the opportunityclose row to be created.</summary>
    public const string OpportunityClose = "OpportunityClose";

    /// <summary>Of any request: what its steps find in SharedVariables under this name, and may tell by whose request it is.</summary>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters</remarks>
    public const string Tag = "tag";
}
