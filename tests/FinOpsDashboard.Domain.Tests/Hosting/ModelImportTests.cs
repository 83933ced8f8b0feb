using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Hosting;

/// <summary>Copies of an imported model. 1,000 requests of 2,000 + 500 tokens in 6,000 minutes; 10 USD on the big model.</summary>
public sealed class ModelImportTests
{
    private static readonly ModelImportOffer Import = new()
    {
        UnitsPerCopy = 2m,
        UnitMinutePrice = Dollars(0.05m),
        StoragePerUnitMonth = Dollars(1.95m),
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

    private static Scenario Imported(ImportHosting hosting, decimal requests = 1_000m, ModelImportOffer? offer = null) => Plain with
    {
        Workload = Workload with { RequestsPerMonth = requests },
        Models = Book(BigModel, SmallModel with { ModelImport = offer ?? Import }),
        Options = [new("import", [new DistillationLever(Distillation with { Hosting = hosting })])],
    };
}
