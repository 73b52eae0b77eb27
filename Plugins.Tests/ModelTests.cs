using System.ServiceModel;
using CsCheck;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>
/// After any sequence of creating, activating, closing, bulk closing, winning and losing, by users with different rights, the
/// organisation is in the state that a few lines of model say; won and closed quotes never change.
/// </summary>
public sealed class ModelTests
{
    private static readonly Gen<QuoteWorldStep[]> Sequences = Gen.Select(
        Gen.Enum<QuoteWorldAct>(), Gen.Int[0, 2], Gen.Int[0, 9], (act, user, pick) => new QuoteWorldStep(act, user, pick)).Array[1, 25];

    [Fact]
    public void AnySequence_EveryUser_EndsAsTheModelSays() => Sequences.Sample(Play, iter: 60, threads: 1);

    private static void Play(QuoteWorldStep[] steps)
    {
        using var world = new World();
        foreach (var step in steps)
        {
            world.Do(step);
        }
    }

    /// <summary>The organisation and its model, side by side.</summary>
    private sealed class World : IDisposable
    {
        private readonly TestOrganization organization = new();
        private readonly Guid opportunity;
        private readonly Guid[] users;
        private readonly QuoteModel model = new();

        public World()
        {
            users =
            [
                organization.AddUser(),
                organization.AddUser(quotes: Reads.Own, writesQuotes: Reads.Own),
                organization.AddUser(quotes: Reads.All, writesQuotes: Reads.Own),
            ];
            opportunity = new OpportunityBuilder().In(organization);
        }

        public void Dispose() => organization.Dispose();

        public void Do(QuoteWorldStep step)
        {
            var (succeeded, closed) = InOrganization(step);
            var (expected, expectedClosed) = model.Do(step);

            Assert.Equal(expected, succeeded);
            Assert.Equal(expectedClosed, closed);
            Assert.Equal(model.OpportunityState, organization.StateOf("opportunity", opportunity));
            Assert.All(model.Quotes, quote => Assert.Equal(
                (quote.State, quote.Status, quote.Closings),
                (organization.StateOf("quote", quote.Id), organization.StateAndStatus("quote", quote.Id).Status, organization.Query("quoteclose", "quoteid", quote.Id).Count)));
        }

        /// <summary>Whether it succeeded; of a bulk close, what it said that it did.</summary>
        private (bool Succeeded, BulkClose? Closed) InOrganization(QuoteWorldStep step)
        {
            try
            {
                if (step.Act == QuoteWorldAct.CreateDraft)
                {
                    model.Add(Create(step.User), step.User);
                }
                else if (step.Act == QuoteWorldAct.BulkClose)
                {
                    return (true, organization.CloseQuotes(users[step.User], opportunity));
                }
                else if (Request(step) is { } request)
                {
                    organization.Execute(users[step.User], request);
                }

                return (true, null);
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                return (false, null);
            }
        }

        private Guid Create(int user) => ((CreateResponse)organization.Execute(users[user], new CreateRequest
        {
            Target = new Entity("quote")
            {
                ["quotenumber"] = $"QUO-{model.Quotes.Count:D5}",
                ["name"] = "Quote",
                ["opportunityid"] = new EntityReference("opportunity", opportunity),
            },
        })).id;

        /// <summary>Null when the step picks a quote and there is none.</summary>
        private OrganizationRequest? Request(QuoteWorldStep step) => step.Act switch
        {
            QuoteWorldAct.WinOpportunity => Closing.Win(opportunity),
            QuoteWorldAct.LoseOpportunity => Closing.Lose(opportunity),
            _ when model.Quotes.Count == 0 => null,
            QuoteWorldAct.Activate => new UpdateRequest
            {
                Target = new Entity("quote", model.Picked(step).Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) },
            },
            QuoteWorldAct.CloseQuote => new CloseQuoteRequest { QuoteClose = CloseRow(step), Status = new OptionSetValue(6) },
            _ => new WinQuoteRequest { QuoteClose = CloseRow(step), Status = new OptionSetValue(4) },
        };

        private Entity CloseRow(QuoteWorldStep step) => new("quoteclose")
        {
            ["quoteid"] = new EntityReference("quote", model.Picked(step).Id),
            ["subject"] = "Closed",
        };
    }
}
