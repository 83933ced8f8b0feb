using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>Monthly cost against the hit rate of the prompt cache, for both times to live.</summary>
internal static class HitRatePicture
{
    private const int Steps = 20;

    public static Picture Of(WorkedExample example)
    {
        var scenario = example.Evaluated.Scenario;
        var baseline = example.Evaluated.Baseline.MonthlyCost;
        var fiveMinutes = BreakEven(scenario, CacheTimeToLive.FiveMinutes);
        var oneHour = BreakEven(scenario, CacheTimeToLive.OneHour);
        var spec = new ChartSpec
        {
            X = new NumberAxis(ChartUnit.Percent) { Min = 0m, Max = 1m, Title = "Requests that find their context in the cache" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD per month",
            Series =
            [
                Series(example.BaselineName, ChartPalette.Teacher, _ => baseline.Amount) with { IsDashed = true },
                Series("Cache for 5 minutes", ChartPalette.ForModelled(0), rate => ExampleCaching.MonthlyCost(scenario, CacheTimeToLive.FiveMinutes, rate).Amount),
                Series("Cache for 1 hour", ChartPalette.ForModelled(1), rate => ExampleCaching.MonthlyCost(scenario, CacheTimeToLive.OneHour, rate).Amount),
            ],
            Annotations = [new MarkedPoint(Format.Percent(fiveMinutes), fiveMinutes, baseline.Amount), new MarkedPoint(Format.Percent(oneHour), oneHour, baseline.Amount)],
        };
        return new(
            "From which hit rate does caching pay?",
            $"With 5 minutes from {Format.Percent(fiveMinutes)} of hits on, with 1 hour from {Format.Percent(oneHour)} on.",
            "Monthly cost of the whole workload. Below its point a cache costs more than none, because every miss pays extra for writing.",
            spec);
    }

    private static ChartSeries Series(string name, ChartColor color, Func<decimal, decimal> costAt) => new(
        name, color, SeriesKind.Line, [.. Enumerable.Range(0, Steps + 1).Select(step => (decimal)step / Steps).Select(rate => new ChartPoint(rate, costAt(rate)))]);

    /// <summary>Where the straight line of the cost crosses the cost without cache.</summary>
    private static decimal BreakEven(Scenario scenario, CacheTimeToLive timeToLive)
    {
        var worst = ExampleCaching.MonthlyCost(scenario, timeToLive, 0m);
        var best = ExampleCaching.MonthlyCost(scenario, timeToLive, 1m);
        var without = ScenarioEvaluator.Evaluate(scenario).Result!.Baseline.Figures!.MonthlyCost;
        return (worst - without) / (worst - best);
    }
}
