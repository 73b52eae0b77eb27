using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>
/// Reads our environment variables. Give it the system user's service: settings hold for everyone, and a salesperson
/// needn't have the right to read them.
/// </summary>
internal sealed class SettingsReader(IOrganizationService system)
{
    private const string ValueAlias = "own";

    /// <param name="names">Schema names, those of <see cref="SettingName"/>.</param>
    public SettingValues Read(IReadOnlyList<string> names)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in system.RetrieveMultiple(Query(names)).Entities)
        {
            var own = row.GetAttributeValue<AliasedValue>($"{ValueAlias}.{EnvironmentVariable.Value}")?.Value as string;
            values[row.GetAttributeValue<string>(EnvironmentVariable.SchemaName)] =
                own ?? row.GetAttributeValue<string>(EnvironmentVariable.DefaultValue);
        }

        return new SettingValues(values);
    }

    private static QueryExpression Query(IReadOnlyList<string> names)
    {
        var query = new QueryExpression(EnvironmentVariable.DefinitionTable)
        {
            ColumnSet = new ColumnSet(EnvironmentVariable.SchemaName, EnvironmentVariable.DefaultValue),
        };
        query.Criteria.AddCondition(EnvironmentVariable.SchemaName, ConditionOperator.In, [.. names]);

        var own = query.AddLink(
            EnvironmentVariable.ValueTable, EnvironmentVariable.DefinitionId, EnvironmentVariable.DefinitionId, JoinOperator.LeftOuter);
        own.EntityAlias = ValueAlias;
        own.Columns = new ColumnSet(EnvironmentVariable.Value);
        return query;
    }
}

/// <summary>An environment variable: a definition with a default value, and at most one value of the environment's own.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables</remarks>
internal static class EnvironmentVariable
{
    public const string DefinitionTable = "environmentvariabledefinition";
    public const string DefinitionId = "environmentvariabledefinitionid";
    public const string SchemaName = "schemaname";
    public const string DefaultValue = "defaultvalue";

    public const string ValueTable = "environmentvariablevalue";
    public const string Value = "value";
}
