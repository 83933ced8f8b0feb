using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>What a month's volume would have cost, modelled.</summary>
/// <param name="Month">The month.</param>
/// <param name="Teacher">The teacher on demand; null when its price is not known.</param>
/// <param name="Options">The options by id; those that are not applicable are left out.</param>
public sealed record ModelledMonth(BillingMonth Month, Usd? Teacher, IReadOnlyDictionary<string, Usd> Options);

/// <summary>Models every month that has a volume.</summary>
internal static class ModelledMonths
{
    public static IReadOnlyList<ModelledMonth> Over(IReadOnlyList<MonthVolume> volumes, ScenarioBuilder builder) =>
        [.. volumes.Select(volume => Of(volume.Month, ScenarioEvaluation.Evaluate(builder.BuildMonth(volume)).Result))];

    private static ModelledMonth Of(BillingMonth month, ScenarioResult? result) => new(
        month,
        result?.Baseline.Figures?.MonthlyCost,
        result?.Options.OfType<EvaluatedOption>().ToDictionary(option => option.Id, option => option.MonthlyCost) ?? []);
}
