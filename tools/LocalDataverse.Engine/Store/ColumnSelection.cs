namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>One column of a SELECT: the SQL it needs, and the SDK value made of what SQLite returns.</summary>
/// <param name="Column">The column.</param>
/// <param name="SqlAlias">The table's name inside the statement.</param>
/// <param name="Labels">Of a text that has labels: whose; null: as the row has it.</param>
internal sealed record ColumnSelection(ColumnMetadata Column, string SqlAlias, LabelSource? Labels = null)
{
    public IReadOnlyList<string> Expressions { get; } = Labels is null ? Select(Column, SqlAlias) : [Labels.Of(Column, SqlAlias)];

    /// <summary>The value alone, as conditions, joins and groups see it.</summary>
    public string Value => Expressions[0];

    /// <summary>Of a lookup: the primary name of the row it points to.</summary>
    public string Name => Expressions[^1];

    /// <param name="reader">On a row.</param>
    /// <param name="ordinal">Where <see cref="Expressions"/> begin.</param>
    public object? Read(Statement reader, int ordinal) =>
        reader.IsNull(ordinal) ? null : ReadValue(reader, ordinal);

    private object ReadValue(Statement reader, int ordinal) => Column.Type switch
    {
        ColumnType.Uniqueidentifier => reader.GetId(ordinal),
        ColumnType.String or ColumnType.Memo => reader.GetString(ordinal),
        ColumnType.Integer => reader.GetInt32(ordinal),
        ColumnType.BigInt => reader.GetInt64(ordinal),
        ColumnType.Decimal => SqlFunctions.ParseDecimal(reader.GetString(ordinal)),
        ColumnType.Money => new Money(ExactNumber.MoneyFrom(reader.GetInt64(ordinal))),
        ColumnType.Boolean => reader.GetInt64(ordinal) != 0,
        ColumnType.DateTime => new DateTime(reader.GetInt64(ordinal), DateTimeKind.Utc),
        ColumnType.Lookup => ReadReference(reader, ordinal),
        _ => new OptionSetValue(reader.GetInt32(ordinal)),
    };

    private EntityReference ReadReference(Statement reader, int ordinal)
    {
        var target = Column.HasSeveralTargets ? reader.GetString(ordinal + 1) : Column.Targets[0];
        var name = ordinal + Expressions.Count - 1;
        return new EntityReference(target, reader.GetId(ordinal))
        {
            Name = reader.IsNull(name) ? null : reader.GetString(name),
        };
    }

    private static List<string> Select(ColumnMetadata column, string alias)
    {
        List<string> expressions = [.. Sql.Columns(column).Select(name => $"{alias}.{name}")];
        if (column.Type is ColumnType.Lookup)
        {
            expressions.Add(LookupName(column, alias));
        }

        return expressions;
    }

    // A subquery rather than a join: it costs one seek, and only where the name is asked for.
    private static string LookupName(ColumnMetadata column, string alias)
    {
        if (!column.HasSeveralTargets)
        {
            return TargetName(column, alias, column.Targets[0]);
        }

        var cases = column.Targets.Select(target => $"WHEN '{target}' THEN {TargetName(column, alias, target)}");
        return $"CASE {alias}.{Sql.TargetColumn(column)} {string.Join(' ', cases)} END";
    }

    private static string TargetName(ColumnMetadata column, string alias, string target)
    {
        var table = Tables.Get(target);
        return table.PrimaryNameColumn is null
            ? "NULL"
            : $"(SELECT {Sql.Column(table.PrimaryNameColumn)} FROM {Sql.Table(table)} "
                + $"WHERE {Sql.Column(table.PrimaryIdColumn)} = {alias}.{Sql.Column(column)})";
    }
}

/// <summary>Where a text is read from in one language: its label, else the row itself.</summary>
/// <param name="IdColumn">Of the row's table.</param>
/// <param name="Language">Its code.</param>
internal sealed record LabelSource(string IdColumn, int Language)
{
    private static readonly string Table = Sql.Column(TableNames.LocalLabel);
    private static readonly string Label = Sql.Column(LocalLabelTable.Label);
    private static readonly string ObjectId = Sql.Column(LocalLabelTable.ObjectId);
    private static readonly string ColumnName = Sql.Column(LocalLabelTable.ColumnName);
    private static readonly string LanguageCode = Sql.Column(LocalLabelTable.LanguageCode);

    public string Of(ColumnMetadata column, string alias)
    {
        var mine = FormattableString.Invariant(
            $"{ObjectId} = {alias}.{Sql.Column(IdColumn)} AND {ColumnName} = '{column.LogicalName}' AND {LanguageCode} = {Language}");
        return $"COALESCE((SELECT {Label} FROM {Table} WHERE {mine}), {alias}.{Sql.Column(column)}) COLLATE {Sql.TextCollation}";
    }
}
