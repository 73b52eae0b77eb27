using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>One column of a result: what it selects, and where its value goes.</summary>
internal abstract class OutputColumn(string key)
{
    /// <summary>The name of the value in the result row.</summary>
    public string Key { get; } = key;

    public abstract IReadOnlyList<string> Expressions { get; }

    /// <param name="reader">On a row.</param>
    /// <param name="ordinal">Where <see cref="Expressions"/> begin.</param>
    /// <param name="row">Receives the value.</param>
    public abstract void Read(SqliteDataReader reader, int ordinal, Entity row);
}

/// <summary>A column of the query's own table, under its own name.</summary>
internal sealed class PlainColumn(ColumnSelection selection) : OutputColumn(selection.Column.LogicalName)
{
    public override IReadOnlyList<string> Expressions => selection.Expressions;

    public override void Read(SqliteDataReader reader, int ordinal, Entity row)
    {
        if (selection.Read(reader, ordinal) is { } value)
        {
            row[Key] = value;
        }
    }
}

/// <summary>A linked column or one with an alias: the value says where it came from.</summary>
internal sealed class AliasedColumn(string key, TableMetadata table, ColumnSelection selection) : OutputColumn(key)
{
    /// <summary>A group has a key even where the key is "no value"; an ordinary column without value is left out.</summary>
    public bool IsGroup { get; init; }

    public override IReadOnlyList<string> Expressions => selection.Expressions;

    public override void Read(SqliteDataReader reader, int ordinal, Entity row)
    {
        var value = selection.Read(reader, ordinal);
        if (value is not null || IsGroup)
        {
            row[Key] = new AliasedValue(table.LogicalName, selection.Column.LogicalName, value);
        }
    }
}
