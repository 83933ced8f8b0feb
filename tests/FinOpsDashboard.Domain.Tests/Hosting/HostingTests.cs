using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Hosting;

/// <summary>The ways of hosting beyond on demand and model units. 1,000 requests of 2,000 + 500 tokens in 6,000 minutes; 10 USD on the big model.</summary>
public sealed class HostingTests
{
    private static readonly ModelImportOffer Import = new()
    {
        UnitsPerCopy = 2m,
        UnitMinutePrice = Dollars(0.05m),
        StoragePerUnitMonth = Dollars(1.95m),
        OutputTokensPerMinute = 100m,
    };

    private static readonly EndpointOffer Instance = new() { InstanceHourPrice = Dollars(5m), OutputTokensPerSecond = 10m };

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
    public void Import_StatedActiveShare_PaysCopiesForThoseMinutesAndStorage()
    {
        var option = Imported(new() { ActiveShare = 0.3m }).EvaluateOne();

        // 83 output tokens a minute are 278 in the 30 % of the time in which copies are up: three copies of 100 each.
        // 3 x 2 units x 0.05 x 1,800 minutes = 540; 2 x 1.95 of storage.
        Assert.Equal(Dollars(543.9m), option.MonthlyCost);
        var copies = Assert.Single(option.Capacities);
        Assert.Equal(("import", Small, 3L), (copies.Kind, copies.Model, copies.Units));
        AssertClose(500_000m / 6_000m / 100m / 0.3m / 3m, copies.Utilization);
        Assert.Null(option.Hosting);
    }

    [Fact]
    public void Import_ActiveShareNotGiven_FollowsFromRequestsAtRandom()
    {
        // x = 1,000 x 5 / 6,000 = 5/6 calls per window; e^-(5/6) = 0.434598208507078; up 0.657238... of 6,000 minutes at 0.1 USD.
        // 83 output tokens a minute are 127 while copies are up: two of them.
        var up = 5m / 6m / ((5m / 6m) + 0.434598208507078m);
        AssertClose((2m * 600m * up) + 3.9m, Imported(new()).EvaluateOne().MonthlyCost.Amount);
    }

    [Fact]
    public void Import_RequestsAtRandom_AreUpAsLongAsInASimulation()
    {
        var random = new Random(20_261_122);
        foreach (var callsPerWindow in new[] { 0.05, 0.5, 2.0 })
        {
            var requests = (decimal)callsPerWindow * 6_000m / 5m;
            var option = Imported(new(), requests).EvaluateOne();
            var counted = (double)(option.MonthlyCost.Amount - 3.9m) / 600d / option.Capacities[0].Units;

            var simulated = ShareOfTimeUp(() => -Math.Log(1d - random.NextDouble()) * 5d / callsPerWindow);
            Assert.InRange(simulated, counted * 0.98, counted * 1.02);
        }
    }

    /// <summary>Lets calls arrive for two years: each starts a window of five minutes, and a window with calls is followed by another.</summary>
    private static double ShareOfTimeUp(Func<double> minutesToNextCall)
    {
        var (now, up, nextCall) = (0d, 0d, minutesToNextCall());
        while (now < 1_000_000d)
        {
            now = nextCall;
            nextCall += minutesToNextCall();
            for (var isCalled = true; isCalled;)
            {
                (now, up, isCalled) = (now + 5d, up + 5d, false);
                for (; nextCall < now; nextCall += minutesToNextCall())
                    isCalled = true;
            }
        }

        return up / now;
    }

    [Fact]
    public void Import_FewRequests_NeverPayMoreWindowsThanRequests() =>
        Assert.Equal(Dollars((0.1m * 5m * 3m) + 3.9m), Imported(new() { ActiveShare = 0.3m }, requests: 3m).EvaluateOne().MonthlyCost);

    [Fact]
    public void Import_OfABaseModel_PaysStorageToo()
    {
        var scenario = Imported(new() { ActiveShare = 1m });
        var asItIs = scenario with { Options = [new("base", [new BaseModelLever(new() { Model = Small, Hosting = new ImportHosting { ActiveShare = 1m } })])] };

        // One copy for 1,000 windows, 500 USD, and 2 x 1.95 of storage: the same as for a model that was trained.
        AssertClose(503.9m, asItIs.EvaluateOne().MonthlyCost.Amount);
        Assert.Equal(scenario.EvaluateOne().MonthlyCost, asItIs.EvaluateOne().MonthlyCost);
    }

    [Fact]
    public void Import_NoRequests_ScalesToZeroAndKeepsStorage() =>
        Assert.Equal(Dollars(3.9m), Imported(new(), requests: 0m).EvaluateOne().MonthlyCost);

    [Fact]
    public void Import_BusyMinute_NeedsMoreCopies()
    {
        var busy = Imported(new() { ActiveShare = 0.3m });
        busy = busy with { Workload = busy.Workload with { PeakToAverageRatio = 4m } };

        // 333 output tokens in the busiest minute: four copies in every window.
        Assert.Equal(Dollars(723.9m), busy.EvaluateOne().MonthlyCost);
    }

    [Theory]
    [InlineData("unitsPerCopy")]
    [InlineData("unitMinute")]
    [InlineData("storagePerUnitMonth")]
    [InlineData("outputTokensPerMinute")]
    public void Import_SomethingMissing_IsNamed(string field)
    {
        var offer = field switch
        {
            "unitsPerCopy" => Import with { UnitsPerCopy = null },
            "unitMinute" => Import with { UnitMinutePrice = null },
            "storagePerUnitMonth" => Import with { StoragePerUnitMonth = null },
            _ => Import with { OutputTokensPerMinute = null },
        };
        var reason = Assert.Single(Imported(new(), offer: offer).ReasonsOfOne());
        Assert.StartsWith($"models.small.modelImport.{field} ", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoint_OneInstanceIsEnough_PaysItsHoursAndNoStorage()
    {
        var option = Hosted(new EndpointHosting()).EvaluateOne();

        // 83 output tokens a minute of 600.
        Assert.Equal(Dollars(500m), option.MonthlyCost);
        var instances = Assert.Single(option.Capacities);
        Assert.Equal(("endpoint", 1L), (instances.Kind, instances.Units));
        AssertClose(500_000m / 6_000m / 600m, instances.Utilization);
    }

    [Theory]
    [InlineData("0.1", 1, 1_000)] // 60 tokens a minute each: two
    [InlineData("2", 1, 500)]
    [InlineData("1", 3, 1_500)]
    public void Endpoint_QuantisedOrWithAMinimum_CountsInstances(string factor, int minimum, int expected)
    {
        var hosting = new EndpointHosting
        {
            ThroughputFactor = decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture),
            MinimumInstances = minimum,
        };
        Assert.Equal(Dollars(expected), Hosted(hosting).EvaluateOne().MonthlyCost);
    }

    [Fact]
    public void Endpoint_InputIsTheBusierSide_SizesByInput()
    {
        // 333 input tokens a minute at 2 per second: three instances.
        var scenario = Hosted(new EndpointHosting(), SmallModel with { Endpoint = Instance with { InputTokensPerSecond = 2m } });
        Assert.Equal(Dollars(1_500m), scenario.EvaluateOne().MonthlyCost);
    }

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

    [Fact]
    public void BaseModel_SmallerOneOnDemand_CostsItsPlainPrices()
    {
        var option = Plain.With(new BaseModelLever(new() { Model = Small })).EvaluateOne();
        Assert.Equal((Dollars(1m), Dollars(0m)), (option.MonthlyCost, option.OneTimeCost));
    }

    [Fact]
    public void BaseModel_OnModelUnits_PaysHoursAndNoStorage()
    {
        var units = new ProvisionedHosting { Commitment = CommitmentTerm.None };
        Assert.Equal(Dollars(300m), Plain.With(new BaseModelLever(new() { Model = Small, Hosting = units })).EvaluateOne().MonthlyCost);
        Assert.Equal(
            Dollars(301m),
            Plain.With(new BaseModelLever(new() { Model = Small, Hosting = units with { ChargeTokens = true } })).EvaluateOne().MonthlyCost);
    }

    [Fact]
    public void BaseModel_NothingGiven_IsTheBaseline() =>
        Assert.Equal(Dollars(10m), Plain.With(new BaseModelLever(new())).EvaluateOne().MonthlyCost);

    private static ImmutableDictionary<CommitmentTerm, Usd> Prices(decimal oneMonth, decimal threeMonths) =>
        ImmutableDictionary<CommitmentTerm, Usd>.Empty
            .Add(CommitmentTerm.OneMonth, Dollars(oneMonth))
            .Add(CommitmentTerm.ThreeMonths, Dollars(threeMonths));

    private static Scenario Imported(ImportHosting hosting, decimal requests = 1_000m, ModelImportOffer? offer = null) => Plain with
    {
        Workload = Workload with { RequestsPerMonth = requests },
        Models = Book(BigModel, SmallModel with { ModelImport = offer ?? Import }),
        Options = [new("import", [new DistillationLever(Distillation with { Hosting = hosting })])],
    };

    private static Scenario Hosted(EndpointHosting hosting, ModelPrices? model = null) => Plain with
    {
        Models = Book(BigModel, model ?? SmallModel with { Endpoint = Instance }),
        Options = [new("endpoint", [new FineTuningLever(new() { Model = Small, TrainingTokens = 0m, Hosting = hosting })])],
    };

    private static Scenario Reserved(ReservedHosting hosting) => Plain with
    {
        Models = Book(BigModel with { Reserved = Reservation }),
        Options = [new("reserved", [new BaseModelLever(new() { Hosting = hosting })])],
    };

    private static void AssertClose(decimal expected, decimal actual) =>
        Assert.InRange(actual, expected - (expected * 1e-9m), expected + (expected * 1e-9m));
}
