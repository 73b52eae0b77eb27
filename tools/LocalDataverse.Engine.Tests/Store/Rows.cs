using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

/// <summary>Rows with valid defaults, so that a test shows only what matters to it.</summary>
internal static class Rows
{
    public static Entity Quote(string? name = null, Guid? opportunity = null, int state = 0, int status = 1)
    {
        var row = New(TableNames.Quote);
        row["name"] = name;
        row["statecode"] = new OptionSetValue(state);
        row["statuscode"] = new OptionSetValue(status);
        if (opportunity is { } id)
        {
            row["opportunityid"] = new EntityReference(TableNames.Opportunity, id);
        }

        return row;
    }

    public static Entity Opportunity(string? name = null) => New(TableNames.Opportunity).With("name", name);

    public static Entity Account(string? name = null) => New(TableNames.Account).With("name", name);

    public static Entity Contact(string? name = null) => New(TableNames.Contact).With("fullname", name);

    public static Entity User(string? name = null) => New(TableNames.SystemUser).With("fullname", name);

    public static Entity New(string table) => new(table, Guid.NewGuid());

    public static Entity With(this Entity row, string column, object? value)
    {
        row[column] = value;
        return row;
    }

    /// <summary>Puts the row into the database and hands it back.</summary>
    public static void Keep(this Entity row, TestDatabase database, out Entity kept)
    {
        database.With(row);
        kept = row;
    }

    public static Entity OwnedBy(this Entity row, Guid user) =>
        row.With("ownerid", new EntityReference(TableNames.SystemUser, user));
}
