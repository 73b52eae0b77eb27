using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

/// <summary>Random work on the store must leave what the same work leaves in a dictionary.</summary>
public sealed class StoreModelTests : IDisposable
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 6).Select(number => new Guid(number, 0, 0, new byte[8]))];

    private static readonly Gen<Step> AnyStep =
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, Ids.Length - 1], Gen.String[Gen.Char.AlphaNumeric, 0, 5].Null())
            .Select((act, index, name) => new Step(act, Ids[index], name));

    private readonly TestDatabase database = new();

    private enum Act
    {
        Insert,
        Update,
        Delete,
        BeginSavepoint,
        Release,
        RollBack,
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void Session_AfterRandomSteps_HoldsWhatTheModelHolds() =>
        AnyStep.Array[0, 40].Sample(
            steps =>
            {
                using var session = database.Database.BeginWrite();
                var model = new Model(session);
                foreach (var step in steps)
                {
                    model.Do(step);
                }

                Assert.Equal(model.Rows.OrderBy(row => row.Key), Rows(session).OrderBy(row => row.Key));
            },
            iter: 500,
            threads: 1);

    private static Dictionary<Guid, string?> Rows(DatabaseSession session)
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("name") };
        return session.Query(query, RowAccess.System).Entities
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<string?>("name"));
    }

    private sealed record Step(Act Act, Guid Id, string? Name);

    private sealed class Model(DatabaseSession session)
    {
        private readonly Stack<(Savepoint Savepoint, Dictionary<Guid, string?> Rows)> savepoints = new();

        public Dictionary<Guid, string?> Rows { get; private set; } = [];

        public void Do(Step step)
        {
            switch (step.Act)
            {
                case Act.Insert when !Rows.ContainsKey(step.Id):
                    session.Insert(Row(step));
                    Rows[step.Id] = step.Name;
                    break;
                case Act.Update when Rows.ContainsKey(step.Id):
                    session.Update(Row(step));
                    Rows[step.Id] = step.Name;
                    break;
                case Act.Delete when Rows.Remove(step.Id):
                    session.Delete("quote", step.Id);
                    break;
                case Act.BeginSavepoint:
                    savepoints.Push((session.BeginSavepoint(), new(Rows)));
                    break;
                case Act.Release when savepoints.TryPop(out var kept):
                    kept.Savepoint.Release();
                    break;
                case Act.RollBack when savepoints.TryPop(out var undone):
                    undone.Savepoint.Dispose();
                    Rows = undone.Rows;
                    break;
            }
        }

        private static Entity Row(Step step) => new Entity("quote", step.Id).With("name", step.Name);
    }
}
