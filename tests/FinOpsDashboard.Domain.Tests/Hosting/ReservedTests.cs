using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Hosting;

/// <summary>Reserved tokens per minute, with overflow on demand. 1,000 requests of 2,000 + 500 tokens in 6,000 minutes; 10 USD on the big model.</summary>
public sealed class ReservedTests
{
    private static readonly ReservedOffer Reservation = new()
    {
        InputHourlyPrices = Prices(0.2m, 0.18m),
        OutputHourlyPrices = Prices(1m, 0.9m),
    };

    private static readonly ReservedHosting Held = new()
    {
        Commitment = CommitmentTerm.OneMonth,
        InputTokensPerMinute = 300m,
        OutputTokensPerMinute = 100m,
    };

    [Fact]
    public void Reserved_SteadyLoad_PaysTheReservationAndTheOverflow()
    {
        var option = Reserved(Held).EvaluateOne();

        // (0.3 x 0.2 + 0.1 x 1) x 100 h = 16; of 2,000,000 input tokens 1,800,000 fit, 200,000 x 3 / 1e6 = 0.6; output fits.
        Assert.Equal(Dollars(16.6m), option.MonthlyCost);
        Assert.Equal(1m, Assert.Single(option.Capacities).Utilization);
        Assert.Contains("100000 input and 10000 output", Assert.Single(option.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Reserved_BurstyLoad_OverflowsAtMostWhatPeakAndAverageAllow()
    {
        var bursty = Reserved(Held);
        bursty = bursty with { Workload = bursty.Workload with { PeakToAverageRatio = 2m } };
        var option = bursty.EvaluateOne();

        // Half the minutes busy: 900,000 input and 300,000 output tokens fit; 1,100,000 x 3 + 200,000 x 8 = 4.9 USD beyond.
        Assert.Equal(Dollars(20.9m), option.MonthlyCost);
        Assert.Equal(0.5m, Assert.Single(option.Capacities).Utilization);
    }

    [Fact]
    public void Reserved_CheaperThanWhatItTakes_IsWorthItFromWhereItPaysForItself()
    {
        // A quarter of the price: 4 a month against 10 per 1,000 requests of 2,500 tokens; full, it takes 5.40 + 4.80 of tokens.
        var cheap = Reservation with { InputHourlyPrices = Prices(0.05m, 0.05m), OutputHourlyPrices = Prices(0.25m, 0.25m) };
        var crossover = (Reserved(Held) with { Models = Book(BigModel with { Reserved = cheap }) }).EvaluateOne().Crossover;
        AssertClose(400m * 2_500m, crossover.TokensPerMonth!.Value);
        Assert.Empty(crossover.LosingIntervals);

        // At the full price it costs 16, more than it could ever take.
        var dear = Reserved(Held).EvaluateOne();
        Assert.Null(dear.Crossover.TokensPerMonth);
        Assert.False(dear.Crossover.IsCoarse);
    }

    [Fact]
    public void Reserved_OfADearerModel_LosesAgainWhereTheOverflowTakesOver()
    {
        // The small model answers today at 1 per 1,000 requests. 0.40 a month hold 1.8M input and 600,000 output tokens of the big one:
        // worth it from 400 requests on, until 900, when input overflows at 6 per 1,000 against 1: lost again at 900 + 500 / 5.
        var scenario = Reserved(Held) with
        {
            BaselineModel = Small,
            Models = Book(SmallModel, BigModel with { Reserved = new() { InputHourlyPrices = Prices(0.01m, 0.01m), OutputHourlyPrices = Prices(0.01m, 0.01m) } }),
            Options = [new("reserved", [new BaseModelLever(new() { Model = Big, Hosting = Held })])],
        };
        var crossover = scenario.EvaluateOne().Crossover;
        AssertClose(400m * 2_500m, crossover.TokensPerMonth!.Value);
        AssertClose(1_000m * 2_500m, Assert.Single(crossover.LosingIntervals).From);
        Assert.Equal(1e12m, crossover.LosingIntervals[0].To);
    }

    [Fact]
    public void Reserved_NothingHeldAndARouterBesides_IsNeverWorthIt()
    {
        // No fixed cost, and dearer from the first token on: everything overflows, and the router costs 0.001 a request.
        var scenario = Reserved(Held with { InputTokensPerMinute = 0m, OutputTokensPerMinute = 0m });
        scenario = scenario with
        {
            Options = [scenario.Options[0] with { Levers = [.. scenario.Options[0].Levers, new RoutingLever(new() { Model = Big, RequestShare = 0m, CostPerRequest = Dollars(0.001m) })] }],
        };
        Assert.Null(scenario.EvaluateOne().Crossover.TokensPerMonth);
    }

    [Fact]
    public void Reserved_FarMoreThanAnythingCouldTake_IsStillEvaluated()
    {
        var scenario = Reserved(Held with { OutputTokensPerMinute = 1e15m });
        scenario = scenario with { Workload = scenario.Workload with { InputTokensPerRequest = 1e6m, OutputTokensPerRequest = 1e-20m } };
        Assert.Null(scenario.EvaluateOne().Crossover.TokensPerMonth);
    }

    [Fact]
    public void Reserved_ThreeMonthsPastTheHorizon_AreStranded()
    {
        var scenario = Reserved(Held with { Commitment = CommitmentTerm.ThreeMonths }) with { HorizonMonths = 7 };

        // (0.3 x 0.18 + 0.1 x 0.9) x 100 h = 14.4 a month, two months left of the third term.
        Assert.Equal(Dollars(28.8m), Assert.Single(scenario.EvaluateOne().Capacities).StrandedCommitmentCost);
    }

    [Fact]
    public void Reserved_CustomModel_IsNotOffered()
    {
        var scenario = Plain with { Models = Book(BigModel, SmallModel with { Reserved = Reservation }) };
        var reason = Assert.Single(scenario.With(new DistillationLever(Distillation with { Hosting = Held })).ReasonsOfOne());
        Assert.Contains("base models only", reason, StringComparison.Ordinal);
    }

    private static ImmutableDictionary<CommitmentTerm, Usd> Prices(decimal oneMonth, decimal threeMonths) =>
        ImmutableDictionary<CommitmentTerm, Usd>.Empty
            .Add(CommitmentTerm.OneMonth, Dollars(oneMonth))
            .Add(CommitmentTerm.ThreeMonths, Dollars(threeMonths));

    private static Scenario Reserved(ReservedHosting hosting) => Plain with
    {
        Models = Book(BigModel with { Reserved = Reservation }),
        Options = [new("reserved", [new BaseModelLever(new() { Hosting = hosting })])],
    };
}
