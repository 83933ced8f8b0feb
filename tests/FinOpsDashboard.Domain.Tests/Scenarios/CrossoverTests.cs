using System.Collections.Immutable;
using System.Diagnostics;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

public sealed class CrossoverTests
{
    /// <summary>Training for free, no storage: what is left is the price of units.</summary>
    private static readonly DistillationAssumptions Free = Distillation with { Prompts = 0m };

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(10, true)]
    public void IsCheaperAt_Volume_HeedsTheLosingIntervals(int tokens, bool expected)
    {
        Assert.Equal(expected, new Crossover(5m, [new VolumeInterval(7m, 10m)]).IsCheaperAt(tokens));
        Assert.False(new Crossover(null, []).IsCheaperAt(tokens));
    }

    [Fact]
    public void Staircase_UnitsThatPayOnlyWhenNearlyFull_LosesAfterEachAddedUnit()
    {
        // A unit takes 6M input tokens a month, 3,000 requests, which cost 30 on demand; a unit costs 20.
        // One unit catches up at 2,000 requests, two at 4,000, three at 6,000: just where the third was added.
        var crossover = Provisioned(hourly: 0.2m).Crossover;

        AssertClose(2_000m * 2_500m, crossover.TokensPerMonth);
        var interval = Assert.Single(crossover.LosingIntervals);
        AssertClose(3_000m * 2_500m, interval.From);
        AssertClose(4_000m * 2_500m, interval.To);
    }

    [Fact]
    public void Staircase_FirstUnitsNeverFillEnough_SkipsThem()
    {
        // 25 a unit against 30, and 12 a month besides: k units catch up at (12 + 25k) / 0.01 requests and are full at 3,000k,
        // so first with k = 3: 8,700. Afterwards each added unit loses until 12 + 25k = 30(k-1): k = 4..8 lose at first.
        var crossover = Provisioned(hourly: 0.25m, new ResponseCacheLever(new() { HitRate = 0m, MonthlyCost = Dollars(12m) })).Crossover;

        AssertClose(8_700m * 2_500m, crossover.TokensPerMonth);
        Assert.Equal(5, crossover.LosingIntervals.Count);
        AssertClose(9_000m * 2_500m, crossover.LosingIntervals[0].From);
        AssertClose(11_200m * 2_500m, crossover.LosingIntervals[0].To);
        AssertClose(21_200m * 2_500m, crossover.LosingIntervals[^1].To);
    }

    [Fact]
    public void Staircase_UnitDearerThanWhatItReplaces_IsNever()
    {
        // 31 a unit against the 30 that a full one replaces.
        Assert.Null(Provisioned(hourly: 0.31m).Crossover.TokensPerMonth);
    }

    [Fact]
    public void Staircase_UnitsForNothing_WinFromTheFirstToken()
    {
        var crossover = Provisioned(hourly: 0m).Crossover;

        Assert.Equal(0m, crossover.TokensPerMonth);
        Assert.Empty(crossover.LosingIntervals);
    }

    [Fact]
    public void Staircase_MillionsOfStepsBelowTheBound_ListsTheFirstHundredAtOnce()
    {
        // A unit serves 3 requests, for 0.0299999 against 0.03: millions of steps below the bound, and each added unit loses for a while.
        var clock = Stopwatch.StartNew();
        var option = Provisioned(0.000299999m, throughput: 1m);

        Assert.Equal(100, option.Crossover.LosingIntervals.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        AssertClose(2.99999m * 2_500m, option.Crossover.TokensPerMonth);
    }

    [Fact]
    public void Staircases_NextToTheBaselineOverThousandsOfSteps_SayThatTheyAreToldCoarsely()
    {
        // A full unit costs the 30 that it replaces, for either student: without steps the two lines would be one. Their steps hardly ever fall together.
        var students = new[] { 0.5m, 0.31803m }.Select(share => new Specialist
        {
            RequestShare = share,
            Student = Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } },
        });
        var option = Hosted(hourly: 0.3m).With(new SpecialistsLever([.. students])).EvaluateOne();

        Assert.True(option.Crossover.IsCoarse);
        Assert.Contains("0.1 %", Assert.Single(option.Warnings), StringComparison.Ordinal);
        Assert.Empty(option.PlanWarnings);

        // A little cheaper, and everything is told exactly.
        var cheaper = Hosted(hourly: 0.2m).With(new SpecialistsLever([.. students])).EvaluateOne();
        Assert.False(cheaper.Crossover.IsCoarse);
        Assert.Empty(cheaper.Warnings);
    }

    [Fact]
    public void Linear_EqualCost_CountsAsNoDearer() =>
        Assert.Equal(0m, Plain.With(new BatchLever(new() { RequestShare = 0m })).EvaluateOne().Crossover.TokensPerMonth);

    [Fact]
    public void Linear_DearerTokensWithoutFixedCost_IsNever()
    {
        var dearer = new RoutingLever(new() { Model = Small, RequestShare = 0m, CostPerRequest = Dollars(0.001m) });
        Assert.Null(Plain.With(dearer).EvaluateOne().Crossover.TokensPerMonth);
    }

    [Fact]
    public void Linear_BeyondTheBound_IsNever()
    {
        // A saving of 0.009 a request needs 111 billion requests for 1 billion USD a month; the bound is 400 million requests.
        var store = new ResponseCacheLever(new() { HitRate = 0m, MonthlyCost = Dollars(1e9m) });
        Assert.Null(Plain.With(new DistillationLever(Distillation), store).EvaluateOne().Crossover.TokensPerMonth);
    }

    [Fact]
    public void DerivedCache_WritesDearerThanInput_WinsOnceEnoughRequestsHit()
    {
        var crossover = Plain.With(new PromptCachingLever(new())).EvaluateOne().Crossover;

        // Break-even hit rate (3.75 - 3) / (3.75 - 0.3) = 5/23: 1 - e^(-5 r / 6,000) = 5/23 requests r, 2,500 tokens each.
        var requests = -1_200d * Math.Log(1d - (5d / 23d));
        AssertClose((decimal)requests * 2_500m, crossover.TokensPerMonth);
        Assert.Empty(crossover.LosingIntervals);
    }

    [Fact]
    public void DerivedCache_ReadsDearerThanWrites_LosesOnceEnoughRequestsHit()
    {
        // Writing at 1 and reading at 5 against 3: hits cost 2 more, misses 2 less. Even at a hit rate of one half.
        var odd = BigModel with
        {
            TokenPrices = BigModel.TokenPrices
                .SetItem(TokenPriceKind.CacheWrite, UsdPerMillionTokens.FromDollars(1m))
                .SetItem(TokenPriceKind.CacheRead, UsdPerMillionTokens.FromDollars(5m)),
        };
        var crossover = (Plain with { Models = Book(odd, SmallModel) }).With(new PromptCachingLever(new())).EvaluateOne().Crossover;

        Assert.Equal(0m, crossover.TokensPerMonth);
        var interval = Assert.Single(crossover.LosingIntervals);
        AssertClose((decimal)(1_200d * Math.Log(2d)) * 2_500m, interval.From);
        Assert.Equal(1e12m, interval.To);
    }

    [Fact]
    public void NoRequestsYet_CrossoverStillFollowsFromTheMix()
    {
        var idle = Plain with { Workload = Workload with { RequestsPerMonth = 0m } };
        var option = idle.With(new DistillationLever(Distillation)).EvaluateOne();

        // (6.50 / 6 + 2) / 0.009 requests.
        AssertClose(((6.5m / 6m) + 2m) / 0.009m * 2_500m, option.Crossover.TokensPerMonth);
        Assert.Null(option.CostPerThousandRequests);
    }

    [Fact]
    public void NoTokensAtAll_OnlyAFreeOptionKeepsUp()
    {
        var silent = Plain with
        {
            Workload = new() { RequestsPerMonth = 5m, InputTokensPerRequest = 0m, OutputTokensPerRequest = 0m },
        };

        Assert.Equal(0m, silent.With().EvaluateOne().Crossover.TokensPerMonth);
        Assert.Null(silent.With(new DistillationLever(Distillation)).EvaluateOne().Crossover.TokensPerMonth);
        Assert.Null(silent.Result().Baseline.Figures!.BlendedPricePerMillion);
    }

    private static EvaluatedOption Provisioned(decimal hourly, params ILever[] more) => Provisioned(hourly, 1_000m, more);

    private static EvaluatedOption Provisioned(decimal hourly, decimal throughput, params ILever[] more) => Hosted(hourly, throughput)
        .With([new DistillationLever(Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } }), .. more])
        .EvaluateOne();

    /// <summary>The small model without storage, on units of a price and a throughput.</summary>
    private static Scenario Hosted(decimal hourly, decimal throughput = 1_000m)
    {
        var model = SmallModel with
        {
            StoragePerMonth = Usd.Zero,
            ModelUnit = new()
            {
                HourlyPrices = ImmutableDictionary<CommitmentTerm, UsdPerModelUnitHour>.Empty
                    .Add(CommitmentTerm.None, UsdPerModelUnitHour.FromDollars(hourly)),
                InputTokensPerMinute = throughput,
                OutputTokensPerMinute = throughput,
            },
        };
        return Plain with { Models = Book(BigModel, model) };
    }

    private static void AssertClose(decimal expected, decimal? actual) =>
        Assert.True(actual is { } value && Math.Abs(value - expected) <= 1e-8m * Math.Abs(expected), $"{actual} is not {expected}");
}
