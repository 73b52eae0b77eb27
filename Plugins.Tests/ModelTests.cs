using System.ServiceModel;
using CsCheck;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>
/// After any sequence of creating, activating, closing, bulk closing, winning and losing, by users who see different quotes,
/// the organisation is in the state that a few lines of model say; won and closed quotes never change.
/// </summary>
public sealed class ModelTests
{
    private const int Draft = 0;
    private const int Active = 1;
    private const int Won = 2;
    private const int Closed = 3;

    private enum Act
    {
        CreateDraft,
        Activate,
        CloseQuote,
        WinQuote,
        BulkClose,
        WinOpportunity,
        LoseOpportunity,
    }

    private sealed record Step(Act Act, int User, int Pick);

    private static readonly Gen<Step[]> Sequences =
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 1], Gen.Int[0, 9], (act, user, pick) => new Step(act, user, pick)).Array[1, 25];

    [Fact]
    public void AnySequence_EveryUser_EndsAsTheModelSays() => Sequences.Sample(Play, iter: 60, threads: 1);

    private static void Play(Step[] steps)
    {
        using var world = new World();
        foreach (var step in steps) world.Do(step);
    }

    /// <summary>The organisation and its model, side by side.</summary>
    private sealed class World : IDisposable
    {
        private readonly TestOrganization organization = new();
        private readonly Guid opportunity;
        private readonly Guid[] users;
        private readonly List<(Guid Id, int Owner, int State)> quotes = [];
        private int opportunityState;

        public World()
        {
            // The first sees and writes all quotes, the second their own.
            users = [organization.AddUser(), organization.AddUser(quotes: Reads.Own, writesQuotes: Reads.Own)];
            opportunity = new OpportunityBuilder().In(organization);
        }

        public void Dispose() => organization.Dispose();

        public void Do(Step step)
        {
            var succeeded = TryInOrganization(step);
            Assert.Equal(InModel(step), succeeded);
            Assert.Equal(opportunityState, organization.StateOf("opportunity", opportunity));
            Assert.All(quotes, quote => Assert.Equal(quote.State, organization.StateOf("quote", quote.Id)));
        }

        private static bool Sees(int user, int owner) => user == 0 || owner == user;

        private bool TryInOrganization(Step step)
        {
            if (step.Act == Act.CreateDraft)
            {
                quotes.Add((Create(step.User), step.User, Draft));
                return true;
            }

            if (Request(step) is not { } request) return true;
            try
            {
                organization.Execute(users[step.User], request);
                return true;
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                return false;
            }
        }

        private Guid Create(int user) => ((Microsoft.Xrm.Sdk.Messages.CreateResponse)organization.Execute(
            users[user],
            new Microsoft.Xrm.Sdk.Messages.CreateRequest
            {
                Target = new Entity("quote")
                {
                    ["quotenumber"] = $"QUO-{quotes.Count:D5}",
                    ["name"] = "Quote",
                    ["opportunityid"] = new EntityReference("opportunity", opportunity),
                },
            })).id;

        /// <summary>Null when the step picks a quote and there is none.</summary>
        private OrganizationRequest? Request(Step step) => step.Act switch
        {
            Act.BulkClose => BulkClose.Request(opportunity),
            Act.WinOpportunity => Closing.Win(opportunity),
            Act.LoseOpportunity => Closing.Lose(opportunity),
            _ when quotes.Count == 0 => null,
            Act.Activate => new Microsoft.Xrm.Sdk.Messages.UpdateRequest
            {
                Target = new Entity("quote", Picked(step).Id) { ["statecode"] = new OptionSetValue(Active), ["statuscode"] = new OptionSetValue(2) },
            },
            Act.CloseQuote => new CloseQuoteRequest { QuoteClose = CloseRow(step), Status = new OptionSetValue(6) },
            _ => new WinQuoteRequest { QuoteClose = CloseRow(step), Status = new OptionSetValue(4) },
        };

        private Entity CloseRow(Step step) => new("quoteclose")
        {
            ["quoteid"] = new EntityReference("quote", Picked(step).Id),
            ["subject"] = "Closed",
        };

        private (Guid Id, int Owner, int State) Picked(Step step) => quotes[step.Pick % quotes.Count];

        private bool InModel(Step step) => step.Act switch
        {
            Act.CreateDraft => true,
            Act.BulkClose => CloseAll(step.User),
            Act.WinOpportunity => CloseOpportunity(1),
            Act.LoseOpportunity => CloseOpportunity(2),
            _ when quotes.Count == 0 => true,
            Act.Activate => Change(step, [Draft, Active], Active),
            Act.CloseQuote => Change(step, [Active], Closed),
            _ => Change(step, [Active], Won),
        };

        private bool CloseOpportunity(int state)
        {
            if (opportunityState != 0 || quotes.Exists(quote => quote.State == Active)) return false;
            opportunityState = state;
            return true;
        }

        private bool CloseAll(int user)
        {
            for (var i = 0; i < quotes.Count; i++)
                if (Sees(user, quotes[i].Owner) && quotes[i].State is (Draft or Active)) quotes[i] = quotes[i] with { State = Closed };
            return true;
        }

        private bool Change(Step step, int[] from, int to)
        {
            var index = step.Pick % quotes.Count;
            if (!Sees(step.User, quotes[index].Owner) || !from.Contains(quotes[index].State)) return false;
            quotes[index] = quotes[index] with { State = to };
            return true;
        }
    }
}
