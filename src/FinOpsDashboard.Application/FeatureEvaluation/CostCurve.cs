using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>
/// Monthly cost against volume, as the crossover counts it: growth 0, sizing of month 1, one-time cost and retraining spread evenly over
/// the horizon.
/// </summary>
/// <param name="CurrentTokens">Tokens a month now.</param>
/// <param name="Points">By rising volume.</param>
public sealed record CostCurve(decimal CurrentTokens, IReadOnlyList<CostCurvePoint> Points)
{
    private const int StepsPerDecade = 20;
    private const int DecadesBelow = 2;
    private const int DecadesAbove = 2;

    /// <summary>Samples the curve around the current volume and the crossovers; null without any volume.</summary>
    public static CostCurve? Of(Scenario scenario, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(result);
        var current = scenario.Workload.TokensPerMonth;
        if (current <= 0) return null;
        var crossovers = result.Options.OfType<EvaluatedOption>().Select(option => option.Crossover.TokensPerMonth).OfType<decimal>()
            .Where(tokens => tokens > 0).ToList();
        var low = Math.Min(current, crossovers.DefaultIfEmpty(current).Min());
        var high = Math.Max(current, crossovers.DefaultIfEmpty(current).Max());
        var volumes = Volumes(low, high).Append(current).Concat(crossovers).Distinct().Order();
        return new CostCurve(current, [.. volumes.Select(tokens => PointAt(scenario, tokens)).OfType<CostCurvePoint>()]);
    }

    /// <summary>Volumes in even steps of a logarithmic axis. Positions on a chart: binary floating point is good enough.</summary>
    private static IEnumerable<decimal> Volumes(decimal low, decimal high)
    {
        var first = (int)Math.Floor((Math.Log10((double)low) - DecadesBelow) * StepsPerDecade);
        var last = (int)Math.Ceiling((Math.Log10((double)high) + DecadesAbove) * StepsPerDecade);
        return Enumerable.Range(first, last - first + 1).Select(step => (decimal)Math.Pow(10, step / (double)StepsPerDecade));
    }

    private static CostCurvePoint? PointAt(Scenario scenario, decimal tokens)
    {
        var requests = scenario.Workload.RequestsPerMonth * tokens / scenario.Workload.TokensPerMonth;
        if (requests > 1e15m) return null;
        var scaled = scenario with { Workload = scenario.Workload with { RequestsPerMonth = requests, MonthlyGrowthRate = 0m } };
        if (ScenarioEvaluation.Evaluate(scaled).Result is not { } result) return null;
        var options = result.Options.OfType<EvaluatedOption>().ToDictionary(
            option => option.Id,
            option => option.MonthlyCost + (option.OneTimeCost + option.Months.Sum(month => month.RetrainingCost)) / scenario.HorizonMonths);
        return new CostCurvePoint(tokens, result.Baseline.Figures?.MonthlyCost, options);
    }
}
