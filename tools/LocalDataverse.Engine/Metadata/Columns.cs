namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>The words that the table definitions are written in.</summary>
internal static class Columns
{
    /// <summary>What Dataverse keeps by itself on nearly every row.</summary>
    public static IReadOnlyList<ColumnMetadata> Audit { get; } =
    [
        ReadOnly(DateTime("createdon")),
        ReadOnly(Lookup("createdby", TableNames.SystemUser)),
        ReadOnly(DateTime("modifiedon")),
        ReadOnly(Lookup("modifiedby", TableNames.SystemUser)),
        ReadOnly(BigInt(ColumnNames.VersionNumber)),
    ];

    /// <summary>Who a row of a user-owned table belongs to.</summary>
    public static IReadOnlyList<ColumnMetadata> Owner { get; } =
    [
        Lookup(ColumnNames.OwnerId, TableNames.SystemUser),
        ReadOnly(Lookup("owningbusinessunit", TableNames.BusinessUnit)),
        ReadOnly(Lookup(ColumnNames.OwningUser, TableNames.SystemUser)),
    ];

    /// <summary>What every table with money has.</summary>
    public static IReadOnlyList<ColumnMetadata> CurrencyAndRate { get; } =
    [
        Lookup(ColumnNames.Currency, TableNames.TransactionCurrency),
        ReadOnly(Decimal(ColumnNames.ExchangeRate)),
    ];

    /// <summary>The state of a row that is in use or not, and nothing more.</summary>
    public static IReadOnlyList<ColumnMetadata> ActiveOrInactive { get; } = StatesOfOneReason("Active", "Inactive");

    /// <summary>What a component of solutions has that belongs to a user.</summary>
    public static IReadOnlyList<ColumnMetadata> OwnedComponent { get; } = [ReadOnly(Boolean(ColumnNames.IsManaged)), .. ActiveOrInactive, .. Owner, .. Audit];

    public static ColumnMetadata Id(string name) => NotForUpdate(Guid(name));

    public static ColumnMetadata Guid(string name) => new(name, ColumnType.Uniqueidentifier);

    public static ColumnMetadata Text(string name, int maxLength) =>
        new(name, ColumnType.String) { MaxLength = maxLength };

    public static ColumnMetadata Memo(string name, int maxLength) =>
        new(name, ColumnType.Memo) { MaxLength = maxLength };

    public static ColumnMetadata Localizable(ColumnMetadata text) => text with { IsLocalizable = true };

    public static ColumnMetadata Integer(string name) => new(name, ColumnType.Integer);

    public static ColumnMetadata Integer(string name, int min, int max) => Integer(name) with { Min = min, Max = max };

    public static ColumnMetadata BigInt(string name) => new(name, ColumnType.BigInt);

    public static ColumnMetadata Decimal(string name) => new(name, ColumnType.Decimal);

    public static ColumnMetadata Money(string name, decimal? limit = null) => new(name, ColumnType.Money) { Min = -limit, Max = limit };

    /// <summary>The amount, and the same in the base currency.</summary>
    public static IReadOnlyList<ColumnMetadata> WithBase(ColumnMetadata amount)
    {
        var inBase = ReadOnly(Money($"{amount.LogicalName}_base"));
        return [amount with { BaseColumn = inBase.LogicalName }, inBase];
    }

    public static ColumnMetadata Boolean(string name) => new(name, ColumnType.Boolean);

    public static ColumnMetadata DateTime(string name) => new(name, ColumnType.DateTime);

    public static ColumnMetadata DateOnly(string name) => new(name, ColumnType.DateTime) { IsDateOnly = true };

    public static ColumnMetadata Lookup(string name, params string[] targets) =>
        new(name, ColumnType.Lookup) { Targets = targets };

    public static ColumnMetadata Picklist(string name, params OptionMetadata[] options) =>
        new(name, ColumnType.Picklist) { Options = options };

    /// <summary>A row starts in its table's first state: the state can be changed, not created.</summary>
    public static ColumnMetadata State(params OptionMetadata[] states) =>
        NotForCreate(new(ColumnNames.StateCode, ColumnType.State) { Options = states });

    public static ColumnMetadata Status(params OptionMetadata[] reasons) =>
        new(ColumnNames.StatusCode, ColumnType.Status) { Options = reasons };

    /// <summary>States from 0 on, and the one status reason of each, from 1 on: called the same.</summary>
    public static IReadOnlyList<ColumnMetadata> StatesOfOneReason(params IReadOnlyList<string> labels) =>
    [
        State([.. labels.Select((label, state) => StateOption(state, label, defaultStatus: state + 1))]),
        Status([.. labels.Select((label, state) => Option(state + 1, label, state))]),
    ];

    public static OptionMetadata Option(int value, string label, int? state = null) => new(value, label, state);

    /// <summary>Numbered one after the other.</summary>
    public static OptionMetadata[] OptionsFrom(int first, params IReadOnlyList<string> labels) =>
        [.. labels.Select((label, index) => Option(first + index, label))];

    /// <summary>A state, with the status reason that a row gets when only the state is set.</summary>
    public static OptionMetadata StateOption(int value, string label, int defaultStatus) =>
        new(value, label) { DefaultStatus = defaultStatus };

    public static ColumnMetadata ReadOnly(ColumnMetadata column) =>
        column with { ValidForCreate = false, ValidForUpdate = false };

    /// <summary>What a new row begins with is the platform's to say; then it can be changed.</summary>
    public static ColumnMetadata NotForCreate(ColumnMetadata column) => column with { ValidForCreate = false };

    /// <summary>What a row has begun with stays.</summary>
    public static ColumnMetadata NotForUpdate(ColumnMetadata column) => column with { ValidForUpdate = false };
}
