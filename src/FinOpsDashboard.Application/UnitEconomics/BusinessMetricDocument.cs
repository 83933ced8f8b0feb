using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>A count of the business in a month, as <c>finops metrics</c> lists it.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Feature">The feature it counts; null for the whole company.</param>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Value">How many, a decimal string.</param>
public sealed record BusinessMetricDocument(string Metric, string? Feature, string Month, string Value)
{
    /// <summary>Tells a count.</summary>
    public static BusinessMetricDocument Of(BusinessMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new BusinessMetricDocument(metric.Name, metric.FeatureId, $"{metric.Month}", ExactText.Of(metric.Value));
    }
}
