using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

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
