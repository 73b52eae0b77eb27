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
