using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Reads a user's language. Give it the system user's service: a user needn't have the right to read usersettings.</summary>
internal sealed class UserLanguageReader(IOrganizationService system)
{
    /// <summary>An LCID; null when the user has no usersettings row or no language in it.</summary>
    public int? Read(Guid userId)
    {
        var query = new QueryExpression(UserSettings.Table) { ColumnSet = new ColumnSet(UserSettings.UiLanguageId), TopCount = 1 };
        query.Criteria.AddCondition(UserSettings.UserId, ConditionOperator.Equal, userId);

        return system.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<int?>(UserSettings.UiLanguageId);
    }
}

/// <summary>A user's personal options; one row a user, with the user's id.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings</remarks>
internal static class UserSettings
{
    public const string Table = "usersettings";
    public const string UserId = "systemuserid";

    /// <summary>The LCID of the language that the user sees.</summary>
    public const string UiLanguageId = "uilanguageid";
}
