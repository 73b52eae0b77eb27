namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>A query in SQL's terms, ready to be put together.</summary>
internal sealed class QueryPlan
{
    public required QueryScope Scope { get; init; }

    public required string From { get; init; }

    /// <summary>Null: all rows.</summary>
    public required string? Where { get; init; }

    public required OutputList Output { get; init; }

    public required OrderList Order { get; init; }

    public required PageRequest Page { get; init; }

    public required bool Distinct { get; init; }

    public required SqlParameters Parameters { get; init; }

    /// <summary>
    /// The next page can start behind a row only where a row is found again by its own values: not in aggregates and
    /// distinct rows, and not where a link repeats rows. Dataverse gives no cookie there either.
    /// </summary>
    public bool HasCookie =>
        !Output.IsAggregate && !Distinct && !Page.IsTop && Order.IsOfRootOnly
        && !Scope.Sources.Any(source => source.MayRepeatRows);
}
