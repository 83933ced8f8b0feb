using System.Diagnostics;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using FinOpsDashboard.Domain.Uncertainty;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Uncertainty;

/// <summary>Six months without discount: a student that costs 6.50 once and saves 7 of 10 USD a month, 35.50 in all.</summary>
public sealed class MonteCarloTests
{
    private const string Option = "option-0";

    private static readonly Scenario Student = Plain.With(new DistillationLever(Distillation));

    [Fact]
    public void Run_OneLinearAssumption_HasTheChancesOfItsTriangle()
    {
        // Net present value 35.5 - engineering. From 0 over 30 to 60: above 35.5 lies (60 - 35.5)^2 / (60 x 30) = 33.3 % of the triangle.
        var result = Run(Student, Uncertain("levers.distillation.engineeringCost").Between(0m, 60m) with { Base = 30m });

        Assert.InRange(result.ChanceOfLoss, 0.3285m, 0.3385m);
        Assert.InRange(result.NetPresentValue.P50.Dollars, 5.5m - 0.15m, 5.5m + 0.15m);

        // A tenth lies below 60 x sqrt(0.1 / 2) = 13.4164 and above 60 less that.
        Assert.InRange(result.NetPresentValue.P90.Dollars, 35.5m - 13.4164m - 0.2m, 35.5m - 13.4164m + 0.2m);
        Assert.InRange(result.NetPresentValue.P10.Dollars, 35.5m - 46.5836m - 0.2m, 35.5m - 46.5836m + 0.2m);
    }

    [Fact]
    public void Run_Payback_IsNoNumberWhereMostNeverPayBack()
    {
        var result = Run(Student, Uncertain("levers.distillation.engineeringCost").Between(0m, 100m) with { Base = 100m });

        // Paid back within six months when engineering is below 35.5: 12.6 % of this triangle; then a tenth pays back by sqrt(0.1) x 100 = 31.6.
        Assert.InRange(result.ChanceOfNoPayback, 0.869m, 0.879m);
        Assert.InRange(result.PaybackMonths.P10!.Value, ((31.62m + 6.5m) / 7m) - 0.1m, ((31.62m + 6.5m) / 7m) + 0.1m);
        Assert.Equal((null, null), (result.PaybackMonths.P50, result.PaybackMonths.P90));
    }

    [Fact]
    public void Run_LognormalVolume_HasItsPercentilesThere()
    {
        var volume = Uncertain("workload.requestsPerMonth").Between(500m, 2_000m, Spread.Lognormal);
        var result = Run(Student, volume);

        // 9 USD per 1,000 requests, 2 of storage: 6 x (9 v - 2) - 6.5 at a tenth, half and nine tenths of the draws.
        Assert.InRange(result.NetPresentValue.P10.Dollars, 8.5m - 0.3m, 8.5m + 0.3m);
        Assert.InRange(result.NetPresentValue.P50.Dollars, 35.5m - 0.4m, 35.5m + 0.4m);
        Assert.InRange(result.NetPresentValue.P90.Dollars, 89.5m - 1m, 89.5m + 1m);
    }

    [Fact]
    public void Run_AssumptionsThatFollowDemand_SpreadFurtherThanIndependentOnes()
    {
        UncertainAssumption[] Both(decimal correlation) =>
        [
            Uncertain("workload.requestsPerMonth").Between(500m, 2_000m, Spread.Lognormal, correlation),
            Uncertain("workload.monthlyGrowthRate").Between(-0.1m, 0.1m, Spread.Triangular, correlation),
        ];
        var (apart, together) = (Run(Student, Both(0m)), Run(Student, Both(0.9m)));

        Assert.True(together.NetPresentValue.P90.Dollars > apart.NetPresentValue.P90.Dollars * 1.05m);
        Assert.True(together.NetPresentValue.P10.Dollars < apart.NetPresentValue.P10.Dollars);
        Assert.InRange((together.NetPresentValue.P50.Dollars / apart.NetPresentValue.P50.Dollars), 0.97m, 1.03m);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheLastDigit()
    {
        var volume = Uncertain("workload.requestsPerMonth").Within(0.5m);
        var (first, again, other) = (Run(Student, 1, volume), Run(Student, 1, volume), Run(Student, 2, volume));

        Assert.Equal(first.NetPresentValue, again.NetPresentValue);
        Assert.Equal(first.Histogram, again.Histogram);
        Assert.NotEqual(first.NetPresentValue, other.NetPresentValue);
    }

    [Fact]
    public void Run_Percentiles_HaveNoMoreDigitsThanDrawsTell()
    {
        var busy = Student with { Workload = Student.Workload with { RequestsPerMonth = 1_000_000m } };
        var requests = AdjustableNumbers.Of(busy, Option).Single(number => number.Path == "workload.requestsPerMonth");
        var value = Run(busy, requests.Within(0.5m)).NetPresentValue;

        // Six months save 9,000 USD each on a million requests: the percentiles are about 30,000 USD apart, told to 10 USD.
        Assert.InRange(value.P90.Dollars - value.P10.Dollars, 10_000m, 100_000m);
        Assert.All([value.P10, value.P50, value.P90], percentile => Assert.Equal(0m, percentile.Dollars % 10m));
        Assert.NotEqual(0m, value.P50.Dollars % 1_000m);
    }

    [Fact]
    public void Run_Histogram_HoldsNinetyNineOfHundredDraws()
    {
        var result = Run(Student, Uncertain("workload.requestsPerMonth").Within(0.5m));
        Assert.Equal(40, result.Histogram.Count);
        Assert.InRange(result.Histogram.Sum(bin => bin.Draws), 98_900, 99_100);
        Assert.All(result.Histogram.Zip(result.Histogram.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void Compiled_AnyAssumptions_AgreesWithTheEvaluatedScenario()
    {
        var scenario = Plain with { HorizonMonths = 14, AnnualDiscountRate = 0.1m };
        ILever[][] optionLevers =
        [
            [new DistillationLever(Distillation with { EscalationRate = 0.1m, RetrainEveryMonths = 5, EngineeringCost = Dollars(3m) }), new PromptCachingLever(new())],
            [new DistillationLever(Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.SixMonths } })],
            [new RoutingLever(new() { Model = Small, RequestShare = 0.4m, EscalationRate = 0.1m }), new BatchLever(new() { RequestShare = 0.3m }), new PromptCachingLever(new() { HitRate = 0.8m })],
        ];
        foreach (var levers in optionLevers)
        {
            var alone = scenario.With(levers);
            string[] paths = ["workload.requestsPerMonth", "workload.monthlyGrowthRate", "workload.peakToAverageRatio", "models.big.tokenPrices", "models.small.customInput",
                "models.small.modelUnit.hourly", "levers.distillation.escalationRate", "levers.routing.share", "levers.promptCaching.hitRate", "levers.batch.share"];
            UncertainAssumption[] assumptions =
                [.. AdjustableNumbers.Of(alone, Option).Where(number => paths.Contains(number.Path)).Select(number =>
                    number.Path == "workload.monthlyGrowthRate" ? number.Between(-0.05m, 0.08m) : number.Within(0.3m))];
            var compiled = CompiledOption.TryCompile(alone, assumptions);
            Assert.NotNull(compiled);
            var evaluated = new EvaluatedDraws(alone, assumptions);
            var random = new Random(7);
            for (var draw = 0; draw < 100; draw++)
            {
                double[] values = [.. assumptions.Select(assumption => (double)assumption.Low + (random.NextDouble() * (double)(assumption.High - assumption.Low)))];
                var (expected, actual) = (evaluated.At(values), compiled.At(values));
                Assert.Equal(expected.NetPresentValue, actual.NetPresentValue, 1e-9 * Math.Max(1, Math.Abs(expected.NetPresentValue)));
                Assert.Equal(expected.PaybackMonths, actual.PaybackMonths, 1e-9);
            }
        }
    }

    [Fact]
    public void Run_AssumptionThatBends_IsEvaluatedInFull()
    {
        // Tokens saved beyond the prompt's length save no more: a kink that no product of straight lines has.
        var tuned = Plain.With(new FineTuningLever(new() { Model = Small, TrainingTokens = 0m, PromptTokensSaved = 2_100m }));
        var saved = AdjustableNumbers.Of(tuned, Option).Single(number => number.Path == "levers.fineTuning.promptTokensSaved").Between(0m, 4_000m);
        var result = MonteCarlo.Run(tuned, Option, [saved], 20_000)!;

        // 2,100 of 0 to 4,000: in 1 - 2,000^2 / (4,000 x 2,100) = 52 % of the draws the whole prompt is saved, one and the same value:
        // 6 x (10 - 0.5 - 2) USD.
        Assert.Equal(45d, (double)result.NetPresentValue.P50.Dollars, 1e-9);
        Assert.Equal(result.NetPresentValue.P50, result.NetPresentValue.P90);
        Assert.True(result.NetPresentValue.P10.Dollars < result.NetPresentValue.P50.Dollars);
    }

    [Fact]
    public void Run_NotApplicableAtBase_IsNothing() =>
        Assert.Null(MonteCarlo.Run(Plain.With(new BaseModelLever(new() { Hosting = new EndpointHosting() })), Option, [Uncertain("workload.requestsPerMonth").Within(0.1m)]));

    [Fact]
    public void Run_FaultyAssumption_IsRefusedWithItsName()
    {
        var number = Uncertain("levers.distillation.escalationRate");
        Assert.Contains("must rise", Assert.Throws<ArgumentException>(() => Run(Student, number.Between(0.5m, 0.4m))).Message, StringComparison.Ordinal);
        Assert.Contains("from 0 to 1", Assert.Throws<ArgumentException>(() => Run(Student, number.Between(0m, 1.5m))).Message, StringComparison.Ordinal);
        Assert.Contains("above 0", Assert.Throws<ArgumentException>(() => Run(Student, number.Between(0m, 0.5m, Spread.Lognormal))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MonteCarlo.Run(Student, "unknown", [number.Between(0m, 0.1m)]));
        Assert.Throws<ArgumentException>(() => Run(Student));
    }

    [Fact]
    public void Run_AMillionDrawsOfAYear_TakesAboutASecond()
    {
        var year = Student with { HorizonMonths = 12, AnnualDiscountRate = 0.1m };
        UncertainAssumption[] assumptions =
        [
            .. AdjustableNumbers.Of(year, Option)
                .Where(number => number.Value > 0m && number.Path is "workload.requestsPerMonth" or "models.big.tokenPrices" or "models.small.tokenPrices" or "levers.distillation.prompts")
                .Select(number => number.Within(0.2m)),
            Uncertain("workload.monthlyGrowthRate").Between(-0.02m, 0.05m),
        ];
        MonteCarlo.Run(year, Option, assumptions, 10_000);
        var watch = Stopwatch.StartNew();
        MonteCarlo.Run(year, Option, assumptions, 1_000_000);
        TestContext.Current.SendDiagnosticMessage($"{watch.Elapsed.TotalMilliseconds} ms for {assumptions.Length} assumptions");

        // Loose, since test machines are busy: the benchmarks measure.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
    }

    [Fact]
    public void Tornado_Bars_AreSortedBySwingAndKnowWhereTheGainEnds()
    {
        UncertainAssumption[] assumptions =
        [
            Uncertain("levers.distillation.engineeringCost").Between(0m, 10m),
            Uncertain("workload.requestsPerMonth").Between(100m, 2_000m),
            Uncertain("levers.distillation.escalationRate").Between(0m, 0.1m),
        ];
        var bars = Tornado.Of(Student, Option, assumptions);

        // Volume: 6 x (0.9 - 2) - 6.5 = -13.1 to 6 x (18 - 2) - 6.5 = 89.5; engineering: 35.5 to 25.5; escalation: 35.5 to 29.5.
        Assert.Equal(["workload.requestsPerMonth", "levers.distillation.engineeringCost", "levers.distillation.escalationRate"], bars.Select(bar => bar.Assumption.Path));
        Assert.Equal((Dollars(-13.1m), Dollars(89.5m), Dollars(102.6m)), (bars[0].AtLow, bars[0].AtHigh, bars[0].Swing));

        // 6 x (9 v - 2) = 6.5 at v = 0.342592...
        Assert.InRange(bars[0].BreakEven!.Value, 342.5925m, 342.5926m);
        Assert.Null(bars[1].BreakEven);
    }

    [Fact]
    public void Numbers_OfAScenario_EachChangesWhatItNames()
    {
        var scenario = Plain.With(
            new DistillationLever(Distillation with { EscalationRate = 0.1m, Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } }),
            new ResponseCacheLever(new() { HitRate = 0.1m }),
            new RagLever(new() { RetrievedTokensPerRequest = 100m }),
            new RoutingLever(new() { Model = Small, RequestShare = 0.2m }),
            new PromptCompressionLever(new() { Ratio = 2m, CompressibleTokensPerRequest = 500m }));
        var numbers = AdjustableNumbers.Of(scenario, Option);

        Assert.Equal(numbers.Count, numbers.Select(number => number.Path).Distinct().Count());
        Assert.All(numbers, number =>
        {
            var changed = number.Apply(scenario, number.Range.Contains(number.Value * 1.5m) ? number.Value * 1.5m : number.Value);
            var now = AdjustableNumbers.Of(changed, Option).First(other => other.Path == number.Path);
            if (number.Value != 0m && !number.Path.EndsWith("tokenPrices", StringComparison.Ordinal) && !number.Path.Contains("modelUnit", StringComparison.Ordinal))
                Assert.Equal(number.Value * 1.5m, now.Value);
        });
    }

    private static AdjustableNumber Uncertain(string path) => AdjustableNumbers.Of(Student, Option).Single(number => number.Path == path);

    private static MonteCarloResult Run(Scenario scenario, params UncertainAssumption[] assumptions) => Run(scenario, 1, assumptions);

    private static MonteCarloResult Run(Scenario scenario, int seed, params UncertainAssumption[] assumptions) =>
        MonteCarlo.Run(scenario, Option, assumptions, seed: seed)!;
}
